// What the search found, for a terminal: the best beside head, its layers, how to adopt it, what was tried.
import { formatQuantity, type MetricKey, metrics, splitKey } from '../units.ts'
import { adoptSteps, coldNote } from './adopt.ts'
import { effortLines, effortText, openText } from './effort.ts'
import { plain } from './escape.ts'
import { changeText, figureText } from './figures.ts'
import { layerLines } from './layer-text.ts'
import { isHead, orderedFront, proposalTitle, sureText, unknownOf, type Versus, versus } from './proposal.ts'
import type { Context, ModelVerdict, SearchSummary } from './types.ts'
import { wrap, wrapCommand } from './wrap.ts'

const bold = 1
const dim = 2
/** Lines of layers; the report has them all. */
const layersShown = 40

type Style = (text: string, code: number) => string

export function searchLines(
  model: ModelVerdict,
  search: SearchSummary,
  context: Context,
  width: number,
  style: Style,
): string[] {
  const { best, story } = search
  const open = openText(search)
  const isNew = best !== undefined && !isHead(search)
  const found = isNew
    ? `${proposalTitle(search)}, trial ${best.id} (${orderedFront(search).length} on the front): ${plain(best.description, 300)}`
    : `${proposalTitle(search)}.`
  const unknown = unknownOf(model, search).map(keyText)
  return [
    '',
    ...wrap(found, width, '  ').map(line => style(line, bold)),
    ...(open ? wrap(open, width, '  ') : []),
    ...(unknown.length > 0 ? wrap(`Not timed: ${unknown.join(', ')}.`, width, '  ') : []),
    ...(best ? versusLines(versus(model, search), width) : nearestLines(search, width)),
    ...(story?.diagram && !isHead(search) ? layers(story.diagram, width, style) : []),
    ...(isNew ? adopt(model, search, context, width, style) : []),
    ...effort(search, width, style),
  ]
}

const keyText = (key: MetricKey) => {
  const { metric, device } = splitKey(key)
  return metrics[metric].label + (device === undefined ? '' : ` on ${plain(device, 60)}`)
}

function nearestLines({ nearest }: SearchSummary, width: number): string[] {
  return nearest.flatMap(({ key, limit, achieved }) => {
    const { unit } = metrics[splitKey(key).metric]
    const text = `${keyText(key)}: nearest ${formatQuantity(achieved, unit)}, limit ${formatQuantity(limit, unit)}`
    return wrap(text, width, '    ')
  })
}

/** Aligned where that fits, else a sentence a metric. */
function versusLines(rows: readonly Versus[], width: number): string[] {
  if (rows.length === 0) return []
  const cells = rows.map(row => [
    keyText(row.key),
    row.head ? figureText(row.head, 'value') : '–',
    figureText(row.best, 'value'),
    row.change ? changeText(row.change) : '–',
    `${row.change ? `${word(row)}, ` : ''}${row.basis.replace(/^evaluated on |^measured, /, '')}`,
  ])
  const all = [['', 'head', 'best', 'change', 'how sure'], ...cells]
  const widths = all[0]!.map((_, column) => Math.max(...all.map(row => row[column]!.length)))
  const table = all.map(row => `    ${row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd())
  if (table.every(line => line.length <= width)) return table
  return rows.flatMap(row => {
    const change = row.change ? `, ${changeText(row.change)}` : ''
    const text = `${keyText(row.key)}: ${figureText(row.best)}${change}${row.change ? `, ${word(row)}` : ''} (${row.basis})`
    const [first, ...rest] = wrap(text, width - 2, '    ')
    return [first!, ...rest.map(line => `  ${line}`)]
  })
}

const word = (row: Versus) => sureText(row).split(':')[0]!

function layers(
  diagram: NonNullable<NonNullable<SearchSummary['story']>['diagram']>,
  width: number,
  style: Style,
) {
  const lines = layerLines(diagram, width - 4)
  const shown = lines.slice(0, layersShown).map(line => `    ${plain(line, width)}`.slice(0, width))
  const more = lines.length > shown.length ? ['    … all of them are in the report'] : []
  const title = wrap('Its layers: ~ changed, + new, - left out', width, '  ').map(line => style(line, dim))
  return [...title, ...shown, ...more]
}

function adopt(model: ModelVerdict, search: SearchSummary, context: Context, width: number, style: Style) {
  const steps = adoptSteps(model, search, context)
  const again = search.command ? [search.command] : []
  const note = coldNote(search)
  return [
    ...(steps.length > 0 ? [style('  To adopt it:', dim)] : []),
    ...steps.flatMap(line => wrapCommand(plain(line, 500), width, '    ')),
    ...(again.length > 0 ? [style('  To find it again:', dim)] : []),
    ...(note ? wrap(`${note}.`, width, '    ') : []),
    ...again.flatMap(line => wrapCommand(plain(line, 500), width, '    ')),
  ]
}

function effort(search: SearchSummary, width: number, style: Style): string[] {
  const rows = effortLines(search)
  const wide = Math.max(0, ...rows.map(({ label }) => label.length))
  const lines = rows.flatMap(({ label, value }) => {
    const [first, ...rest] = wrap(plain(value, 400), width - wide - 6)
    const blank = ' '.repeat(wide)
    return [`    ${label.padEnd(wide)}  ${first ?? ''}`, ...rest.map(text => `    ${blank}  ${text}`)]
  })
  return [
    ...wrap(`Tried: ${plain(effortText(search), 200)}.`, width, '  ').map(line => style(line, dim)),
    ...lines,
  ]
}
