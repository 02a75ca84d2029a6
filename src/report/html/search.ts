// The search's part of the page: the best architecture against head, the front, how to adopt it.
import { formatQuantity, metrics, splitKey } from '../../units.ts'
import { changeText, counted, durationText, figureText } from '../figures.ts'
import { isHead, orderedFront, plane, type Versus, versus } from '../proposal.ts'
import type { ModelVerdict, SearchSummary } from '../types.ts'
import { frontChart, keyText } from './front.ts'
import { h, type Markup, nothing } from './markup.ts'

export function searchPart(model: ModelVerdict, search: SearchSummary): Markup {
  const chart = plane(model, search)
  const effort = `${counted(search.trials, 'trial')} in ${durationText(search.seconds)}, method ${search.method}, seed ${search.seed}${search.interrupted ? ', interrupted' : ''}.`
  return h`<h3>${title(search)}</h3>${search.best ? h`<p>${search.best.description} <span class="soft">(trial ${search.best.id})</span></p>` : nothing}<p class="soft small">${effort}</p>${search.best ? versusTable(versus(model, search)) : nearest(search)}${chart ? frontChart(chart) : nothing}${frontTable(search)}${search.best && !isHead(search) ? adopt(search) : nothing}`
}

function title(search: SearchSummary): string {
  if (!search.best) return 'No architecture keeps all budgets'
  return isHead(search) ? 'Nothing better than the model itself was found' : 'The best architecture found'
}

const sureWords: Record<Versus['sure'], Markup> = {
  better: h`<span class="pill pass">↗ better</span>`,
  worse: h`<span class="pill fail">↘ worse</span>`,
  same: h`<span class="pill not-measured">= same</span>`,
  unsure: h`<span class="pill inconclusive">≈ not sure</span>`,
}

const region = (name: string, table: Markup): Markup =>
  h`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>`

const versusTable = (rows: readonly Versus[]): Markup =>
  rows.length === 0
    ? nothing
    : region(
        'Best architecture against head',
        h`<table><thead><tr><th scope="col">Metric</th><th scope="col" class="number">Head</th><th scope="col" class="number">Best</th><th scope="col" class="number">Change</th><th scope="col">How sure</th></tr></thead><tbody>${rows.map(({ key, head, best, change, sure }) => h`<tr><th scope="row">${keyText(key)}</th><td class="number">${head ? figureText(head) : '–'}</td><td class="number">${figureText(best)}</td><td class="number">${change ? changeText(change) : '–'}</td><td>${sureWords[sure]}<span class="note">${best.source}</span></td></tr>`)}</tbody></table>`,
      )

function nearest({ nearest }: SearchSummary): Markup {
  if (nearest.length === 0) return nothing
  const rows = nearest.map(({ key, limit, achieved }) => {
    const { unit } = metrics[splitKey(key).metric]
    return h`<tr><th scope="row">${keyText(key)}</th><td class="number">${formatQuantity(limit, unit)}</td><td class="number">${formatQuantity(achieved, unit)}</td></tr>`
  })
  return region(
    'Nearest value of each budget',
    h`<table><thead><tr><th scope="col">Budget</th><th scope="col" class="number">Limit</th><th scope="col" class="number">Nearest reached</th></tr></thead><tbody>${rows}</tbody></table>`,
  )
}

function frontTable(search: SearchSummary): Markup {
  if (search.front.length === 0) return nothing
  const { objectives } = search
  const rows = orderedFront(search).map(point => {
    const figures = objectives.map(key => point.metrics[key])
    return h`<tr><th scope="row">${point.id}${point.id === search.best?.id ? ' (best)' : ''}</th>${figures.map(figure => h`<td class="number">${figure ? figureText(figure) : '–'}</td>`)}<td>${point.feasible ? 'yes' : 'no'}</td><td class="text">${point.description}</td></tr>`
  })
  return h`<details><summary>The front, ${counted(search.front.length, 'architecture')}</summary>${region('The front', h`<table><thead><tr><th scope="col">Trial</th>${objectives.map(key => h`<th scope="col" class="number">${keyText(key)}</th>`)}<th scope="col">Within budgets</th><th scope="col">Change to the model</th></tr></thead><tbody>${rows}</tbody></table>`)}</details>`
}

function adopt({ bestFile, command }: SearchSummary): Markup {
  if (!bestFile && !command) return nothing
  const file = bestFile
    ? h`<p>Take <code>${bestFile}</code>${command ? ', or find it again with' : ''}</p>`
    : nothing
  return h`<h3>To adopt it</h3>${file}${command ? h`<pre tabindex="0"><code>${command}</code></pre>` : nothing}`
}
