// The search's part of the comment, folded: the best architecture against head, its layers, the front, how to adopt it, what
// was tried. Open where head breaks a budget and something that fits was found: then it is what to read next.
import { formatQuantity, type MetricKey, metrics, splitKey } from '../../units.ts'
import { adoptSteps, coldNote } from '../adopt.ts'
import { effortLines, effortText, openText } from '../effort.ts'
import { markdownBlock, markdownCode, markdownText } from '../escape.ts'
import { changeText, counted, figureText, metricLabel } from '../figures.ts'
import { changedText, layerLines, originText } from '../layer-text.ts'
import { plane } from '../plane.ts'
import { isHead, orderedFront, proposalTitle, sureText, unknownOf, type Versus, versus } from '../proposal.ts'
import type { Context, ModelVerdict, SearchSummary } from '../types.ts'
import { quadrant } from './quadrant.ts'
import { fold, table } from './tables.ts'

const frontShown = 12
const rowsShown = 20
/** What a code block of a phone shows without scrolling. */
const columns = 40

export function proposal(
  model: ModelVerdict,
  search: SearchSummary,
  context: Context,
  suffix: string,
): string {
  const { best } = search
  const rows = versus(model, search)
  const open = openText(search)
  const unknown = unknownOf(model, search)
  const chart = plane(model, search)
  const isNew = best !== undefined && !isHead(search)
  const parts = [
    open ? markdownText(open) : '',
    best ? `${markdownText(best.description, 500)} (trial ${best.id}).` : infeasible(search),
    unknown.length > 0 ? `Not timed: ${unknown.map(keyLabel).join(', ')}.` : '',
    rows.length > 0 ? versusTable(rows) : '',
    isHead(search) ? '' : layers(search),
    search.front.length > 0 ? frontFold(search, chart ? quadrant(chart) : '') : '',
    isNew ? adopt(model, search, context) : '',
    effort(search),
  ]
  const body = parts.filter(part => part !== '').join('\n\n')
  return fold(title(search, rows) + suffix, body, isNew && model.status === 'fail')
}

const keyLabel = (key: MetricKey) => {
  const { metric, device } = splitKey(key)
  return `${metricLabel(metric)}${device === undefined ? '' : ` on ${markdownCode(device)}`}`
}

function title(search: SearchSummary, rows: readonly Versus[]): string {
  const words = proposalTitle(search)
  if (!search.best || isHead(search)) return `🔍 ${words}`
  const told = rows.filter(row => search.objectives.includes(row.key)).slice(0, 2)
  const text = told.map(
    ({ key, best, change }) =>
      `${keyLabel(key)} ${figureText(best, 'value')}${change ? ` (${changeText(change, 'value')})` : ''}`,
  )
  return `💡 <b>${words}:</b> ${text.join(', ') || 'see the table'}`
}

function infeasible({ nearest }: SearchSummary): string {
  const none = 'No architecture that was tried keeps all budgets at once.'
  if (nearest.length === 0) return none
  const rows = nearest.slice(0, rowsShown).map(({ key, limit, achieved }) => {
    const { unit } = metrics[splitKey(key).metric]
    return [keyLabel(key), formatQuantity(limit, unit), formatQuantity(achieved, unit)]
  })
  return `${none} The nearest that was reached, budget by budget:\n\n${table(['Budget', 'Limit', 'Nearest'], [':--', '--:', '--:'], rows)}`
}

const signs: Record<Versus['sure'], string> = { better: '✅', worse: '🔻', same: '=', unsure: '≈' }

function versusTable(rows: readonly Versus[]): string {
  const shown = rows.slice(0, rowsShown)
  // Without a model there is nothing to compare with.
  if (shown.every(({ head }) => !head))
    return table(
      ['', 'Best', 'How sure'],
      [':--', '--:', ':--'],
      shown.map(({ key, best, basis }) => [keyLabel(key), figureText(best), basis]),
    )
  const cells = shown.map(row => [
    keyLabel(row.key),
    row.head ? figureText(row.head) : '–',
    figureText(row.best),
    row.change ? changeText(row.change) : '–',
    row.change ? `${signs[row.sure]} ${sureText(row)}; ${row.basis}` : row.basis,
  ])
  return table(['', 'Head', 'Best', 'Change', 'How sure'], [':--', '--:', '--:', '--:', ':--'], cells)
}

function layers(search: SearchSummary): string {
  const { story, best } = search
  const diagram = story?.diagram
  if (!diagram) return ''
  const which = best
    ? `Its layers beside ${originText(search)}’s`
    : `The layers of the nearest, trial ${diagram.trial}`
  const legend = '`~` changed, `+` new, `-` left out'
  const block = markdownBlock(layerLines(diagram, columns), 'diff')
  return fold(`🧱 ${which}: ${changedText(diagram)}`, `${legend}\n\n${block}`)
}

function frontFold(search: SearchSummary, chart: string): string {
  const text = [frontTable(search), chart].filter(part => part !== '').join('\n\n')
  return fold(`📈 The front, ${counted(search.front.length, 'architecture')}`, text)
}

function frontTable(search: SearchSummary): string {
  const points = orderedFront(search)
  const shown = points.slice(0, frontShown)
  const isTrained = points.some(({ part }) => part)
  const rows = shown.map(point => [
    `${point.id === search.best?.id ? '💡 ' : ''}${point.id}`,
    ...search.objectives.map(key => {
      const figure = point.metrics[key]
      return figure ? figureText(figure, 'value') : '–'
    }),
    ...(isTrained ? [point.part ?? '–'] : []),
    point.feasible ? 'yes' : 'no',
    markdownText(point.description, 160),
  ])
  const header = [
    'Trial',
    ...search.objectives.map(keyLabel),
    ...(isTrained ? ['Judged on'] : []),
    'Within budgets',
    'Change to the model',
  ]
  const align = ['--:', ...search.objectives.map(() => '--:'), ...(isTrained ? [':--'] : []), ':--', ':--']
  const more = points.length - shown.length
  return table(header, align, rows) + (more > 0 ? `\n\n${more} more in the full report.` : '')
}

function adopt(model: ModelVerdict, search: SearchSummary, context: Context): string {
  const steps = adoptSteps(model, search, context)
  const { command } = search
  const take = steps.length > 0 ? [`**To adopt it**\n\n${markdownBlock(steps, 'sh')}`] : []
  const note = coldNote(search)
  const find =
    take.length > 0 ? 'Or find it again, with this seed' : '**To adopt it**, find it again with this seed'
  return [
    ...take,
    ...(command ? [`${find}${note ? `. ${note}` : ''}:\n\n${markdownBlock([command], 'sh')}`] : []),
  ].join('\n\n')
}

function effort(search: SearchSummary): string {
  const text = markdownText(effortText(search))
  const rows = effortLines(search).map(({ label, value }) => [label, markdownText(value, 400)])
  if (rows.length === 0) return `Searched: ${text}.`
  return fold(`⏱️ What was tried: ${text}`, table(['', ''], [':--', ':--'], rows))
}
