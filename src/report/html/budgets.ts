// The budgets of one model: a table whose bars show head, its interval and base against the limit.
import { metrics } from '../../units.ts'
import { changeText, figureText } from '../figures.ts'
import type { Check, Verdict } from '../types.ts'
import { budgetText, checkLabel, explanation, orderedChecks, shownStatus } from '../words.ts'
import { around, at, legend, pill, placed, type Scale, whisker } from './marks.ts'
import { h, type Markup, nothing, sentence } from './markup.ts'

const label = (check: Check) => checkLabel(check, device => device)

/** The table, worst first. */
export function budgetTable(given: readonly Check[], verdict: Verdict): Markup {
  const checks = orderedChecks({ checks: given }, verdict)
  if (checks.length === 0) return h`<p class="soft">No budget names this model.</p>`
  return h`<table class="budgets stack" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Budget</th><th scope="col" role="columnheader">Against the limit</th><th scope="col" role="columnheader" class="number">Head</th><th scope="col" role="columnheader" class="number">Base</th><th scope="col" role="columnheader" class="number">Change</th><th scope="col" role="columnheader">Verdict</th></tr></thead><tbody role="rowgroup">${checks.map(row)}</tbody></table>${keyOf(checks)}`
}

function row(check: Check): Markup {
  const { head, base, change } = check
  const exact = head && head.low === head.value && head.high === head.value
  const about = head ? `${exact ? '' : `${figureText(head, 'interval')}, `}${head.source}` : ''
  return h`<tr role="row"><th scope="row" role="rowheader">${label(check)}<span class="note">${budgetText(check)}</span></th><td class="bar" role="cell">${chart(check)}</td>${number('head', head && figureText(head, 'value'), about)}${number('base', base && figureText(base, 'value'))}${number('change', change && changeText(change, 'value'), change && changeText(change, 'interval'))}<td class="state" role="cell">${pill(shownStatus(check))}</td></tr>${why(check)}`
}

const number = (name: string, figure = '–', about = ''): Markup =>
  h`<td class="number ${figure === '–' ? 'none' : ''}" role="cell" data-label="${name}">${figure}${about === '' ? nothing : h`<span class="note">${about}</span>`}</td>`

/** A row of its own under what did not pass: why, and what to do. */
function why(check: Check): Markup {
  if (check.status === 'pass') return nothing
  const reason = explanation(check)
  const fix = check.fix && !check.waived ? h` <b>Fix:</b> ${sentence(check.fix)}` : nothing
  return h`<tr role="row" class="why"><td colspan="6" role="cell"><span class="note">${sentence(reason)}${/[.!?]$/.test(reason) ? '' : '.'}${fix}</span></td></tr>`
}

const height = 30
const middle = height / 2

function chart(check: Check): Markup {
  const { head, base } = check
  if (!head) return h`<span class="soft small">no figure</span>`
  const bounds = boundsOf(check)
  const scale = scaleOf(check, bounds)
  const place = (value: number) => at(scale, value)
  const spoken = `${label(check)}: ${figureText(head)}, limit ${budgetText(check)}, ${shownStatus(check)}`
  const uncertain = head.high > head.low ? whisker(place(head.low), place(head.high), middle) : nothing
  const was = base
    ? placed(place(base.value), middle, h`<path class="mark-base" d="M0-6L6 0 0 6-6 0z"/>`)
    : nothing
  return h`<svg class="chart" height="${height}" role="img" aria-label="${spoken}"><title>${spoken}</title><rect class="track" width="100%" height="10" y="${middle - 5}" rx="5"/>${body(check, place)}${was}${uncertain}${bounds.map(bound => limitLine(bound, place))}</svg>`
}

/** Costs grow from zero as a bar; a quality is a point on a stretch of its scale. */
function body(check: Check, place: (value: number) => number): Markup {
  const { value } = check.head!
  const fill = check.status === 'fail' && !check.waived ? 'fill-fail' : 'fill-head'
  if (metrics[check.metric].better === 'min')
    return h`<rect class="${fill}" width="${place(value)}%" height="10" y="${middle - 5}" rx="5"/>`
  return placed(place(value), middle, h`<circle class="${fill}" r="6"/>`)
}

type Bound = { readonly value: number; readonly relative: boolean }

/** The absolute limit, and what the largest worsening makes of base. */
function boundsOf({ metric, budget, base }: Check): Bound[] {
  const sign = metrics[metric].better === 'min' ? 1 : -1
  const absolute = budget.limit === undefined ? [] : [{ value: budget.limit, relative: false }]
  if (budget.maxRegression === undefined || !base) return absolute
  return [...absolute, { value: base.value * (1 + sign * budget.maxRegression), relative: true }]
}

const limitLine = ({ value, relative }: Bound, place: (value: number) => number): Markup =>
  h`<line class="limit ${relative ? 'relative' : ''}" x1="${place(value)}%" x2="${place(value)}%" y1="${relative ? 5 : 1}" y2="${height - (relative ? 5 : 1)}"/>`

function scaleOf({ metric, head, base }: Check, bounds: readonly Bound[]): Scale {
  const values = [head, base].flatMap(figure => (figure ? [figure.low, figure.high] : []))
  const all = [...values, ...bounds.map(bound => bound.value)]
  return metrics[metric].better === 'min' ? { from: 0, to: Math.max(...all) * 1.12 } : around(all, 0.25)
}

/** Predictions say themselves how sure they are: 90 % of a predictor, the bounds of a formula. */
function intervalText(checks: readonly Check[]): string {
  const uncertain = checks.flatMap(({ head }) => (head && head.low < head.high ? [head.source] : []))
  const isPredicted = uncertain.includes('predicted')
  if (!isPredicted) return '95 % interval'
  return uncertain.some(source => source !== 'predicted')
    ? '95 % interval, or that of a prediction'
    : 'interval of the prediction'
}

const keyOf = (checks: readonly Check[]): Markup =>
  legend([
    { shape: h`<rect class="fill-head" y="3" width="18" height="6" rx="3"/>`, text: 'head' },
    { shape: h`<path class="whisker" d="M1 6h16M1 2v8M17 2v8" fill="none"/>`, text: intervalText(checks) },
    { shape: h`<path class="mark-base" d="M9 0l6 6-6 6-6-6z"/>`, text: 'base' },
    { shape: h`<path class="limit" d="M9-1v14"/>`, text: 'limit' },
    { shape: h`<path class="limit relative" d="M9-1v14"/>`, text: 'largest worsening' },
  ])
