// Measurements that lie far off what the others say of them: a phone that throttled, a neighbour on the machine. Noise is
// Student's t and not normal (Lange, Little and Taylor 1989): such a measurement counts as a noisier one, by its own residual.
import { dot, solveLower } from '../../linear-algebra.ts'
import type { Fit } from './hypotheses.ts'

/** Degrees of freedom. */
const freedom = 2
/** A hypothesis of less evidence than the best by this factor has no say in it. */
const leastShare = 1e-2
/** Inverting costs the cube of the measurements: of many, the best hypothesis alone is asked. */
const many = 80

/**
 * How many times as noisy as others each measurement is taken to be, at least 1: the mean over hypotheses.
 * @param fits by scale
 * @param before what they were fitted with; default: all alike
 */
export function noisierThan(
  fits: readonly (readonly Fit[])[],
  count: number,
  before: Float64Array = new Float64Array(count).fill(1),
): Float64Array {
  const all = fits.flat()
  const top = Math.max(...all.map(fit => fit.evidence))
  const asked = all.filter(fit => Math.exp(fit.evidence - top) >= (count > many ? 1 : leastShare))
  const precision = new Float64Array(count)
  let total = 0
  for (const fit of asked) {
    const share = Math.exp(fit.evidence - top)
    total += share
    // What is expected does not matter here.
    const { deviations } = leaveOneOut(fit, before, before)
    for (let i = 0; i < count; i++) precision[i]! += (share * (freedom + 1)) / (freedom + deviations[i]! ** 2)
  }
  return precision.map(value => Math.max(1, total / value))
}

export type LeftOut = {
  /** What the others say of each measurement, on the scale of the targets. */
  readonly expected: Float64Array
  /** By how many deviations it lies off that, an outlier's with the noise of the rest. */
  readonly deviations: Float64Array
}

/** Each measurement told from the others (Rasmussen and Williams 2006, 5.10 to 5.12); the hypothesis has seen them all. */
export function leaveOneOut(fit: Fit, y: Float64Array, noisier: Float64Array): LeftOut {
  const { lower, alpha, ones, variance, noise } = fit
  const n = noisier.length
  const all = dot(ones, 0, ones, 0, n)
  const [expected, deviations] = [new Float64Array(n), new Float64Array(n)]
  for (let i = 0; i < n; i++) {
    const column = new Float64Array(n)
    column[i] = 1
    solveLower(lower, n, column)
    const inverse = dot(column, 0, column, 0, n) - dot(ones, 0, column, 0, n) ** 2 / all
    const precision = Math.max(inverse, Number.MIN_VALUE)
    const rest = alpha[i]! / precision
    const open = variance * Math.max(1 / precision - noise * (noisier[i]! - 1), noise)
    expected[i] = y[i]! - rest
    deviations[i] = Math.abs(rest) / Math.sqrt(open)
  }
  return { expected, deviations }
}
