// From intervals to decisions, and how often one may look. Invariant: the chance that any interval reported at any
// look misses the truth is at most 1 − confidence, so a measurement may stop at the first look that decides.
import type { ComparisonVerdict } from './types.ts'

export type Bounds = { readonly low: number; readonly high: number }
export type Decision = 'pass' | 'fail' | 'inconclusive'

/** pass: the whole interval ≤ limit; fail: the whole interval > limit. @example decide({ low: 0.98, high: 1.03 }, 1.05) */
export function decide({ low, high }: Bounds, limit: number): Decision {
  if (high <= limit) return 'pass'
  return low > limit ? 'fail' : 'inconclusive'
}

/** The words for a ratio's interval, with `margin` as the half-width of "the same". */
export function verdictOf({ low, high }: Bounds, margin: number): ComparisonVerdict {
  if (low > 1 + margin) return 'slower'
  if (high < 1 / (1 + margin)) return 'faster'
  return high <= 1 + margin && low >= 1 / (1 + margin) ? 'same' : 'inconclusive'
}

export type Look = {
  /** Share of the time, or of the largest number of rounds, after which it is taken. */
  readonly at: number
  /** Error its intervals may have. */
  readonly alpha: number
}

const firstLook = 0.15

/**
 * Looks that share the error equally (Bonferroni), the first at 15 % of the time, each later one a constant factor on.
 * Intervals that hold at all looks at once are Jennison & Turnbull's repeated confidence intervals (JRSS B 1989):
 * they are valid whatever makes one stop.
 */
export function planLooks(looks: number, confidence: number): Look[] {
  const alpha = (1 - confidence) / looks
  const at = (i: number) => (looks === 1 ? 1 : firstLook ** (1 - i / (looks - 1)))
  return Array.from({ length: looks }, (_, i) => ({ at: at(i), alpha }))
}
