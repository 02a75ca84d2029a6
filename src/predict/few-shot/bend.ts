// AdaProxy in ridge form: an additive model of one device, w · x, becomes another's, Σ w (a + b) x + c, with a penalty on
// b alone; an infinite one keeps the proxy's order. The penalty is the one whose held-out predictions order best.
import { cholesky, dot, solveLower, solveUpper } from '../../linear-algebra.ts'
import { spearman } from '../../ranks.ts'
import type { Terms } from './proxy-device.ts'

export type Bent = {
  value(terms: Float64Array, at: number): number
  /** Each measured architecture predicted from the folds that lack it. */
  readonly heldOut: Float64Array
}

/** From the proxy's own order to nearly free. Few samples pick a small one by chance: a larger wins ties. */
const penalties = [1e6, 100, 30, 10, 3, 1, 0.3, 0.1, 0.03, 0.01]
const folds = 5
/** A smaller penalty must order better by so much. */
const worthwhile = 0.005

export function bend(terms: Terms, target: readonly number[]): Bent {
  const scaled = unitRows(terms)
  const all = target.map((_, i) => i)
  let [best, found] = [Number.NEGATIVE_INFINITY, undefined as Bent | undefined]
  for (const penalty of penalties) {
    const heldOut = new Float64Array(target.length)
    for (let fold = 0; fold < folds; fold++) {
      const predict = solve(
        scaled,
        target,
        all.filter(i => i % folds !== fold),
        penalty,
      )
      for (const i of all) if (i % folds === fold) heldOut[i] = predict(scaled.x, i * scaled.width)
    }
    const rank = spearman(heldOut, target)
    if (found && rank < best + worthwhile) continue
    best = rank
    const whole = solve(scaled, target, all, penalty)
    const { factor, width } = scaled
    const value = (row: Float64Array, at: number) =>
      whole(
        row.slice(at, at + width).map(term => term * factor),
        0,
      )
    found = { value, heldOut }
  }
  return found!
}

type Scaled = Terms & { readonly factor: number }

/** Terms divided by the spread of their sums: penalties then mean the same on every device. */
function unitRows({ count, width, x }: Terms): Scaled {
  const sums = Float64Array.from({ length: count }, (_, i) => sum(x, i * width, width))
  const mean = sum(sums, 0, count) / count
  const spread = Math.sqrt(sums.reduce((total, s) => total + (s - mean) ** 2, 0) / count) || 1
  return { count, width, x: x.map(term => term / spread), factor: 1 / spread }
}

/** Generalised least squares: a and c free, b a Gaussian with variance 1 / penalty. */
function solve({ width, x }: Scaled, target: readonly number[], rows: readonly number[], penalty: number) {
  const n = rows.length
  const covariance = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      covariance[i * n + j] =
        dot(x, rows[i]! * width, x, rows[j]! * width, width) / penalty + (i === j ? 1 : 0)
  const lower = cholesky(covariance, n)!
  const whiten = (of: (row: number) => number) => solveLower(lower, n, Float64Array.from(rows, of))
  const [s, one, y] = [
    whiten(row => sum(x, row * width, width)),
    whiten(() => 1),
    whiten(row => target[row]!),
  ]
  const [ss, s1, oo] = [dot(s, 0, s, 0, n), dot(s, 0, one, 0, n), dot(one, 0, one, 0, n)]
  const [sy, oy] = [dot(s, 0, y, 0, n), dot(one, 0, y, 0, n)]
  const determinant = ss * oo - s1 * s1
  const a = determinant > 1e-12 * ss * oo ? (sy * oo - oy * s1) / determinant : 0
  const c = (oy - a * s1) / oo
  const alpha = solveUpper(
    lower,
    n,
    y.map((value, i) => value - a * s[i]! - c * one[i]!),
  )
  const b = new Float64Array(width)
  rows.forEach((row, i) => {
    for (let j = 0; j < width; j++) b[j]! += (alpha[i]! * x[row * width + j]!) / penalty
  })
  return (terms: Float64Array, at: number) => a * sum(terms, at, width) + dot(b, 0, terms, at, width) + c
}

function sum(values: Float64Array, from: number, count: number): number {
  let total = 0
  for (let k = from; k < from + count; k++) total += values[k]!
  return total
}
