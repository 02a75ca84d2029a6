// One figure against one budget: the limit half and the regression half. Invariant: a figure whose interval has
// no width is never inconclusive.
import { type Budget, type Direction, type Estimate, formatQuantity, metrics, type Source } from '../units.ts'
import { changeText, figureText } from './figures.ts'
import type { Finding } from './types.ts'

/** The absolute limit: the whole interval within passes, wholly beyond fails, straddling is inconclusive. */
export function judgeLimit(head: Estimate, limit: number, better: Direction): Finding {
  const status = place(head, limit, better)
  const bound = `the limit of ${formatQuantity(limit, head.unit)}`
  const beyond = better === 'min' ? 'above' : 'below'
  if (status === 'pass') return { status, reason: `${figureText(head)} is within ${bound}` }
  if (status === 'fail') return { status, reason: `${figureText(head)} is ${beyond} ${bound}` }
  return { status, reason: `the interval ${figureText(head, 'interval')} contains ${bound}` }
}

/** The largest worsening: judged on the relative change, counted in the direction that is worse. */
export function judgeRegression(change: Estimate, budget: Budget): Finding {
  const allowed = budget.maxRegression ?? 0
  const status = place(worsening(change, metrics[budget.metric].better), allowed, 'min')
  const text = changeText(change)
  const bound = `${(allowed * 100).toFixed(1)} %`
  if (status === 'pass') return { status, reason: `a change of ${text} is within the ${bound} allowed` }
  if (status === 'fail') return { status, reason: `a change of ${text} is worse than the ${bound} allowed` }
  return { status, reason: `a change of ${text} may or may not be worse than the ${bound} allowed` }
}

function place({ low, high }: Estimate, limit: number, better: Direction): Finding['status'] {
  const [best, worst] = better === 'min' ? [low, high] : [-high, -low]
  const bound = better === 'min' ? limit : -limit
  if (worst <= bound) return 'pass'
  return best > bound ? 'fail' : 'inconclusive'
}

const worsening = (change: Estimate, better: Direction): Estimate =>
  better === 'min' ? change : { ...change, value: -change.value, low: -change.high, high: -change.low }

/**
 * head/base − 1 by interval division: exact for exact figures, wider than a paired comparison for others.
 * Undefined where base may be zero and the ratio has no bound.
 */
export function changeOf(head: Estimate, base: Estimate): Estimate | undefined {
  const equal = isExact(head) && isExact(base) && head.value === base.value
  const source = weakest(head.source, base.source)
  if (equal) return { value: 0, low: 0, high: 0, unit: 'ratio', source }
  if (base.low <= 0) return undefined
  // (head − base)/base, not head/base − 1: 1100 against 1000 is 0.1, and not a little more.
  const over = (of: number, by: number) => (of - by) / by
  const low = over(head.low, head.low < 0 ? base.low : base.high)
  return { value: over(head.value, base.value), low, high: over(head.high, base.low), unit: 'ratio', source }
}

const isExact = ({ value, low, high }: Estimate) => low === value && high === value
const trust: readonly Source[] = ['predicted', 'measured', 'computed']
const weakest = (a: Source, b: Source) => (trust.indexOf(a) < trust.indexOf(b) ? a : b)

/** False for a figure that no report can show: a NaN or an unbounded interval. */
export const hasBounds = ({ value, low, high }: Estimate): boolean =>
  [value, low, high].every(Number.isFinite)
