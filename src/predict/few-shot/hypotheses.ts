// The hypotheses that a new device is judged by: how much each block of a row counts, and how noisy measurements are; what
// measurements say of each (a Gaussian process of unknown mean, flat prior, and of unknown variance, both in closed form).
import { cholesky, dot, logDeterminant, solveLower, solveUpper } from '../../linear-algebra.ts'
import { type Blocks, blockCount, columnsOf, type Rows } from './embedding.ts'

export type Hypothesis = { readonly weights: readonly number[]; readonly noise: number }

/** The measurements on a scale. */
export type Target = {
  readonly y: Float64Array
  /** By measurement, the logarithm of the scale's derivative: evidence is then comparable between scales. */
  readonly slopes: Float64Array
}

/** A hypothesis after so many measurements. */
export type Fit = Hypothesis & {
  readonly evidence: number
  readonly lower: Float64Array
  readonly alpha: Float64Array
  readonly intercept: number
  readonly variance: number
  readonly ones: Float64Array
}

/**
 * Every combination of the offered weights, one at least being 1, with every noise; blocks that are absent have weight 0, and
 * a table is in the flags.
 */
export function gridOf(
  blocks: Blocks,
  offered: readonly number[],
  noiseLevels: readonly number[],
): Hypothesis[] {
  let combinations: number[][] = [[]]
  for (let b = 0; b < tableBlock; b++) {
    const isAbsent = blocks[b] === blocks[b + 1] || (b < 2 && blocks[1] === 0)
    combinations = combinations.flatMap(some => (isAbsent ? [0] : offered).map(level => [...some, level]))
  }
  return combinations
    .filter(weights => weights.includes(1))
    .flatMap(weights => noiseLevels.map(noise => ({ weights, noise })))
}

const tableBlock = blockCount - 1

/** A look-up table and nothing else, where there are more flags than options. */
export function tablesOf(blocks: Blocks, noiseLevels: readonly number[]): Hypothesis[] {
  if (blocks[5] === blocks[4]) return []
  const weights = Array.from({ length: blockCount }, (_, b) => (b === tableBlock ? 1 : 0))
  return noiseLevels.map(noise => ({ weights, noise }))
}

/** XXᵀ by block. */
export function gramsOf({ count, width, x }: Rows, blocks: Blocks): Float64Array[] {
  return Array.from({ length: blockCount }, (_, b) => {
    const [from, to] = columnsOf(blocks, b)
    const gram = new Float64Array(count * count)
    for (let i = 0; i < count; i++)
      for (let j = 0; j <= i; j++) {
        const value = dot(x, i * width + from, x, j * width + from, to - from)
        gram[i * count + j] = value
        gram[j * count + i] = value
      }
    return gram
  })
}

/**
 * What every hypothesis makes of the first `count` measurements, by scale; where a matrix is not positive definite, nothing.
 * A matrix is factored once for all scales.
 * @param noisier by measurement, how many times as noisy as others it is taken to be; default: all alike
 */
export function fitAll(
  grams: readonly Float64Array[],
  count: number,
  targets: readonly Target[],
  grid: readonly Hypothesis[],
  noisier?: Float64Array,
): Fit[][] {
  const fits: Fit[][] = targets.map(() => [])
  for (const hypothesis of grid) {
    const factor = factorOf(grams, count, hypothesis, noisier)
    if (!factor) continue
    for (const [t, target] of targets.entries())
      fits[t]!.push({ ...hypothesis, ...fitOne(factor, count, target) })
  }
  return fits
}

type Factor = {
  readonly lower: Float64Array
  readonly ones: Float64Array
  readonly precision: number
  readonly logDeterminant: number
}

function factorOf(
  grams: readonly Float64Array[],
  n: number,
  { weights, noise }: Hypothesis,
  noisier?: Float64Array,
): Factor | undefined {
  const matrix = new Float64Array(n * n)
  weights.forEach((weight, b) => {
    const gram = grams[b]!
    if (weight > 0) for (let i = 0; i < matrix.length; i++) matrix[i]! += weight * gram[i]!
  })
  for (let i = 0; i < n; i++) matrix[i * n + i]! += noise * (noisier?.[i] ?? 1)
  const lower = cholesky(matrix, n)
  if (!lower) return undefined
  const ones = solveLower(lower, n, new Float64Array(n).fill(1))
  return { lower, ones, precision: dot(ones, 0, ones, 0, n), logDeterminant: logDeterminant(lower, n) }
}

function fitOne({ lower, ones, precision, logDeterminant }: Factor, n: number, { y, slopes }: Target) {
  const known = solveLower(lower, n, y.slice(0, n))
  const intercept = dot(ones, 0, known, 0, n) / precision
  for (let i = 0; i < n; i++) known[i]! -= intercept * ones[i]!
  const variance = Math.max(dot(known, 0, known, 0, n) / (n - 1), Number.MIN_VALUE)
  const slope = slopes.subarray(0, n).reduce((sum, each) => sum + each, 0)
  const evidence = slope - 0.5 * ((n - 1) * Math.log(variance) + logDeterminant + Math.log(precision))
  return { evidence, lower, ones, alpha: solveUpper(lower, n, known), intercept, variance }
}
