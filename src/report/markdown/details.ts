// What stands folded under the table: the search's proposal, the largest layers, provenance, warnings, issues.
import { formatQuantity } from '../../units.ts'
import type { Warning } from '../../warnings.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { counted } from '../figures.ts'
import type { LayerSummary, ModelVerdict, Verdict } from '../types.ts'
import { proposal } from './proposal.ts'
import { fold, table } from './tables.ts'

const layersShown = 10
const listShown = 30

/** The folded parts in the order of their worth: shortening drops them from the last. */
export function details(models: readonly ModelVerdict[], verdict: Verdict): string[] {
  const suffix = (model: ModelVerdict) => (models.length > 1 ? ` · ${markdownCode(model.name)}` : '')
  return [
    ...models.flatMap(model =>
      model.search ? [proposal(model, model.search, verdict.context, suffix(model))] : [],
    ),
    ...warningDetails(verdict),
    ...models.flatMap(model => (model.layers ? [why(model.layers, suffix(model))] : [])),
    ...issueDetails(verdict),
    ...provenance(verdict),
  ]
}

function why(layers: LayerSummary, suffix: string): string {
  const shown = layers.largest.slice(0, layersShown)
  const rows = shown.map(layer => [
    markdownCode(layer.name, 80),
    markdownText(layer.op, 40),
    `${bar(layer.macs, layers.macs)} ${percent(layer.macs, layers.macs)}`,
    formatQuantity(layer.macs, 'count'),
    `${formatQuantity(layer.weightBytes, 'B')}, ${percent(layer.weightBytes, layers.weightBytes)}`,
    formatQuantity(layer.outputBytes, 'B'),
  ])
  const body = table(
    ['Layer', 'Op', 'Share of MACs', 'MACs', 'Weights', 'Output'],
    [':--', ':--', ':--', '--:', '--:', '--:'],
    rows,
  )
  const rest = layers.count - shown.length
  const total = `All ${counted(layers.count, 'layer')}: ${formatQuantity(layers.macs, 'count')} MACs, ${formatQuantity(layers.params, 'count')} parameters, ${formatQuantity(layers.weightBytes, 'B')} of weights${rest > 0 ? `; ${rest} not shown` : ''}.`
  return fold(`🔬 Why: the largest layers${suffix}`, `${body}\n\n${total}`)
}

const share = (part: number, all: number) => (all > 0 ? Math.min(1, Math.max(0, part / all)) : 0)
const percent = (part: number, all: number) => `${(share(part, all) * 100).toFixed(0)} %`
const bar = (part: number, all: number) => {
  const full = Math.round(share(part, all) * 10)
  return '█'.repeat(full) + '░'.repeat(10 - full)
}

function warningDetails(verdict: Verdict): string[] {
  const own = verdict.models.flatMap(model => model.warnings.map(warning => ({ warning, model: model.name })))
  const all = [...verdict.warnings.map(warning => ({ warning, model: undefined })), ...own]
  if (all.length === 0) return []
  const line = ({ warning, model }: { warning: Warning; model: string | undefined }) =>
    `- ${model === undefined ? '' : `${markdownCode(model)}: `}${markdownText(warning.sentence, 500)} ${markdownText(warning.advice, 500)}`
  return [fold(`⚠️ ${counted(all.length, 'warning')}`, all.slice(0, listShown).map(line).join('\n'))]
}

function issueDetails({ issues }: Verdict): string[] {
  if (issues.length === 0) return []
  const lines = issues
    .slice(0, listShown)
    .map(
      ({ level, file, line, message }) =>
        `- ${level}, ${markdownCode(file)}${line === undefined ? '' : ` line ${line}`}: ${markdownText(message, 500)}`,
    )
  return [fold(`⚙️ ${counted(issues.length, 'finding')} about the configuration`, lines.join('\n'))]
}

function provenance({ devices }: Verdict): string[] {
  if (devices.length === 0) return []
  const rows = devices.flatMap(({ device, facts }) =>
    facts
      .slice(0, listShown)
      .map(({ label, value }, index) => [
        index === 0 ? markdownCode(device) : '',
        markdownText(label, 60),
        markdownText(value),
      ]),
  )
  return [
    fold('📍 Where the figures come from', table(['Device', 'Fact', 'Value'], [':--', ':--', ':--'], rows)),
  ]
}
