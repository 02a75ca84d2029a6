// What stands folded under the table: the search's proposal, the largest layers, provenance, warnings, issues.
import { formatQuantity, type MetricKey, metrics, splitKey } from '../../units.ts'
import type { Warning } from '../../warnings.ts'
import { markdownBlock, markdownCode, markdownText } from '../escape.ts'
import { changeText, counted, durationText, figureText, metricLabel } from '../figures.ts'
import { isHead, orderedFront, plane, type Versus, versus } from '../proposal.ts'
import type { LayerSummary, ModelVerdict, SearchSummary, Verdict } from '../types.ts'
import { quadrant } from './quadrant.ts'
import { fold, table } from './tables.ts'

const layersShown = 10
const frontShown = 12
const listShown = 30

/** The folded parts in the order of their worth: shortening drops them from the last. */
export function details(models: readonly ModelVerdict[], verdict: Verdict): string[] {
  const suffix = (model: ModelVerdict) => (models.length > 1 ? ` · ${markdownCode(model.name)}` : '')
  return [
    ...models.flatMap(model => (model.search ? [proposal(model, model.search, verdict, suffix(model))] : [])),
    ...warningDetails(verdict),
    ...models.flatMap(model => (model.layers ? [why(model.layers, suffix(model))] : [])),
    ...issueDetails(verdict),
    ...provenance(verdict),
  ]
}

const keyLabel = (key: MetricKey) => {
  const { metric, device } = splitKey(key)
  return `${metricLabel(metric)}${device === undefined ? '' : ` on ${markdownCode(device)}`}`
}

function proposal(model: ModelVerdict, search: SearchSummary, { context }: Verdict, suffix: string): string {
  const rows = versus(model, search)
  const effort = `${counted(search.trials, 'trial')} in ${durationText(search.seconds)}, method ${markdownText(search.method)}, seed ${search.seed}${search.interrupted ? ', interrupted' : ''}`
  const chart = plane(model, search)
  const parts = [
    search.best
      ? `${markdownText(search.best.description, 500)} (trial ${search.best.id}).`
      : infeasible(search),
    rows.length > 0 ? versusTable(rows) : '',
    search.front.length > 0 ? `**The front** (${effort}):\n\n${frontTable(search)}` : `Searched: ${effort}.`,
    chart ? quadrant(chart) : '',
    search.best && !isHead(search) ? adopt(search, context.artifact) : '',
  ]
  return fold(proposalTitle(search, rows) + suffix, parts.filter(part => part !== '').join('\n\n'))
}

function proposalTitle(search: SearchSummary, rows: readonly Versus[]): string {
  if (!search.best) return '🔍 The search found no architecture within all budgets'
  if (isHead(search)) return '🔍 The search found nothing better than the model itself'
  const told = rows.filter(row => search.objectives.includes(row.key)).slice(0, 2)
  const text = told.map(
    ({ key, best, change }) =>
      `${keyLabel(key)} ${figureText(best, 'value')}${change ? ` (${changeText(change, 'value')})` : ''}`,
  )
  return `💡 <b>Best architecture found:</b> ${text.join(', ') || 'see the table'}`
}

function infeasible({ nearest }: SearchSummary): string {
  if (nearest.length === 0) return 'No architecture of the space keeps all budgets at once.'
  const rows = nearest.slice(0, listShown).map(({ key, limit, achieved }) => {
    const { unit } = metrics[splitKey(key).metric]
    return [keyLabel(key), formatQuantity(limit, unit), formatQuantity(achieved, unit)]
  })
  return `No architecture of the space keeps all budgets at once. The nearest that was reached:\n\n${table(['Budget', 'Limit', 'Nearest'], [':--', '--:', '--:'], rows)}`
}

const sureWords: Record<Versus['sure'], string> = {
  better: '✅ better',
  worse: '🔻 worse',
  same: '= same',
  unsure: '≈ not sure',
}

const versusTable = (rows: readonly Versus[]) =>
  table(
    ['', 'Head', 'Best', 'Change', 'How sure'],
    [':--', '--:', '--:', '--:', ':--'],
    rows
      .slice(0, listShown)
      .map(({ key, head, best, change, sure }) => [
        keyLabel(key),
        head ? figureText(head) : '–',
        figureText(best),
        change ? changeText(change) : '–',
        `${sureWords[sure]}, ${best.source}`,
      ]),
  )

function frontTable(search: SearchSummary): string {
  const points = orderedFront(search)
  const shown = points.slice(0, frontShown)
  const rows = shown.map(point => [
    `${point.id === search.best?.id ? '💡 ' : ''}${point.id}`,
    ...search.objectives.map(key => {
      const figure = point.metrics[key]
      return figure ? figureText(figure, 'value') : '–'
    }),
    point.feasible ? 'yes' : 'no',
    markdownText(point.description, 160),
  ])
  const header = ['Trial', ...search.objectives.map(keyLabel), 'Within budgets', 'Change to the model']
  const align = ['--:', ...search.objectives.map(() => '--:'), ':--', ':--']
  const more = points.length - shown.length
  return table(header, align, rows) + (more > 0 ? `\n\n${more} more in the full report.` : '')
}

function adopt({ bestFile, command }: SearchSummary, artifact: string | undefined): string {
  const take = bestFile
    ? `Take ${markdownCode(bestFile)}${artifact ? ` from the artifact ${markdownCode(artifact)}` : ''}`
    : ''
  if (!command) return take === '' ? '' : `**To adopt it:** ${take.toLowerCase()}.`
  const find = take === '' ? 'Find it again with' : `${take}, or find it again with`
  return `**To adopt it:** ${find}\n\n${markdownBlock([command], 'sh')}`
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
