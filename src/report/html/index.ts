// The report as one HTML file: no script, no request, nothing from outside but text. The policy in its head makes
// the browser hold it to that.
import { counted } from '../figures.ts'
import type { ModelVerdict, Verdict } from '../types.ts'
import { headline, orderedModels } from '../words.ts'
import { budgetTable } from './budgets.ts'
import { layerTable } from './layers.ts'
import { pill } from './marks.ts'
import { h, type Markup, nothing, sentence } from './markup.ts'
import { searchPart } from './search.ts'
import { style } from './style.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The verdict as a page; opens from disk, prints, fits 320 px. */
export function html(verdict: Verdict): string {
  const title = `Edgewise · ${headline(verdict)}`
  // The policy and the style sheet are ours, and must not be escaped.
  const page = h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${{ markup: style }}</style></head>
<body>${top(verdict)}<main>${orderedModels(verdict).map(model => section(model, verdict))}${notes(verdict)}${devices(verdict)}</main>${foot(verdict)}</body></html>
`
  return page.markup
}

function top(verdict: Verdict): Markup {
  const { headSha, baseSha, today } = verdict.context
  const commits = [headSha && `head ${headSha.slice(0, 7)}`, baseSha && `base ${baseSha.slice(0, 7)}`, today]
  return h`<header><p class="brand">Edgewise</p><h1>${headline(verdict)}</h1><p class="soft">${pill(verdict.status)} · ${commits.filter(Boolean).join(' · ')}</p></header>`
}

function section(model: ModelVerdict, verdict: Verdict): Markup {
  const { name, path, status, base, search, layers } = model
  const place =
    path === undefined
      ? 'the repository has no model yet'
      : `${path}${base === undefined ? ' · new in this pull request' : ''}`
  return h`<section aria-label="${name}"><h2>${name} ${pill(status)}</h2><p class="soft small">${place}</p>${path === undefined ? nothing : budgetTable(model.checks, verdict)}${architecture(model, verdict)}${search ? searchPart(model, search, verdict.context) : nothing}${layers ? layerTable(layers) : nothing}</section>`
}

/** Whether an architecture holds every budget, where that is judged. */
function architecture({ architecture: found, checks }: ModelVerdict, verdict: Verdict): Markup {
  if (!found) return nothing
  const fix = found.fix ? h` <b>Fix:</b> ${sentence(found.fix)}` : nothing
  const rows =
    found.checks.length > 0 && found.checks !== checks ? budgetTable(found.checks, verdict) : nothing
  return h`<h3>An architecture within every budget ${pill(found.status)}</h3><p>${sentence(found.reason)}.${fix}</p>${rows}`
}

function notes(verdict: Verdict): Markup {
  const own = verdict.models.flatMap(({ name, warnings }) =>
    warnings.map(({ sentence, advice }) => `${name}: ${sentence} ${advice}`),
  )
  const warnings = [...verdict.warnings.map(({ sentence, advice }) => `${sentence} ${advice}`), ...own]
  const issues = verdict.issues.map(
    ({ level, file, line, message }) =>
      `${level}, ${file}${line === undefined ? '' : `, line ${line}`}: ${message}`,
  )
  return h`${list(counted(warnings.length, 'warning'), warnings)}${list(`${counted(issues.length, 'finding')} about the configuration`, issues)}`
}

const list = (title: string, lines: readonly string[]): Markup =>
  lines.length === 0
    ? nothing
    : h`<section><h2>${title}</h2><ul class="list">${lines.map(line => h`<li>${sentence(line)}</li>`)}</ul></section>`

function devices({ devices }: Verdict): Markup {
  if (devices.length === 0) return nothing
  const parts = devices.map(
    ({ device, facts }) =>
      h`<h3>${device}</h3><dl>${facts.map(({ label, value }) => h`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`,
  )
  return h`<section><h2>Where the figures come from</h2>${parts}</section>`
}

function foot({ context }: Verdict): Markup {
  const { version, seed, command, runUrl, artifact } = context
  const run = runUrl ? h` · <a href="${runUrl}" rel="noreferrer">run</a>` : nothing
  const again = command
    ? h`<p>The same verdict on your machine:</p><pre tabindex="0"><code>${command}</code></pre>`
    : nothing
  return h`<footer>${again}<p>Edgewise ${version} · seed ${seed}${artifact ? ` · artifact ${artifact}` : ''}${run}</p></footer>`
}
