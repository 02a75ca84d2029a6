// A Gaussian process whose kernel is a weighted sum of linear kernels, one per block of the rows (Rasmussen and Williams
// 2006, 2.7: unknown mean, flat prior; signal variance in closed form). Which weights and which noise is not decided but
// averaged by their evidence: from ten measurements the best of hundreds is chance. Linear, so it folds into one vector.
import { dot, solveLower } from '../../linear-algebra.ts'
import { type Blocks, blockCount, columnFactors, columnsOf, type Rows } from './embedding.ts'
import { type Fit, fitAll, gramsOf, gridOf, type Hypothesis, type Target, tablesOf } from './hypotheses.ts'
import { type LeftOut, leaveOneOut, noisierThan } from './outliers.ts'

export type Blend = {
  /** value(row) = intercept + row · weights */
  readonly intercept: number
  readonly weights: Float64Array
  /** Log of the evidence, averaged over hypotheses; comparable between scales. */
  readonly evidence: number
  /**
   * Standard deviation of a new measurement; of any sum of them where `row` is the sum of their rows.
   * @param constant how often the intercept is in the sum; default 1
   * @param noises the sum of squares of the measurements' factors: how much of their noise is in it; default 1
   */
  sd(row: Float64Array, at: number, constant?: number, noises?: number): number
  /** Each measurement told from the others. */
  leftOut(): LeftOut
}

/** Weights of the blocks; one is always 1, for the common scale is profiled out. */
const levels = [0, 0.3, 1]
const noises = [0.003, 0.01, 0.03, 0.1, 0.3, 1]
/** So many rows are few: all combinations are tried. */
const mostFew = 80
/**
 * Of more rows, each flag can be learned by itself, so no block is left out; hypotheses are judged on so many rows, and
 * the best are fitted on all. Judged on 80, flags looked like nothing to learn: 1.5 % error from 1,000 rows, not 0.3 %.
 */
const judged = 300
/** Of four blocks there are ten times as many combinations as of two. */
const judgedWithSources = 120
const fineNoises = [1e-6, 1e-5, 1e-4, 1e-3, ...noises]
const fineLevels = [0.03, 0.3, 1]
const mostRefitted = 3
const passes = 3
/** So many hypotheses, those of most evidence, tell how sure a prediction is. */
const mostSpread = 6
/** Less evidence than the best by this factor does not count. */
const negligible = 1e-4

/**
 * One blend for each scale that has a share worth its cost.
 * @param targets at least 3 measurements, one per row
 */
export function fitBlends(rows: Rows, blocks: Blocks, targets: readonly Target[]): (Blend | undefined)[] {
  const few = rows.count <= mostFew
  const grid = few ? gridOf(blocks, levels, noises) : fineGrid(blocks)
  const { kept, noisier } = few
    ? judgedByAll(rows, blocks, targets, grid)
    : judgedByFirst(rows, blocks, targets, grid)
  return kept.map((of, t) =>
    of.length === 0 ? undefined : average(rows, blocks, of, { target: targets[t]!, noisier }, grid.length),
  )
}

/** Without known devices a table may be all there is: some accelerators' published latencies are sums of look-ups. */
function fineGrid(blocks: Blocks): Hypothesis[] {
  const grid = gridOf(blocks, fineLevels, fineNoises)
  return blocks[1] > 0 ? grid : [...grid, ...tablesOf(blocks, fineNoises)]
}

type Judged = { readonly kept: readonly (readonly Fit[])[]; readonly noisier: Float64Array }

/** Again and again: without an outlier, hypotheses of less noise come to count, and the next one shows. */
function judgedByAll(
  rows: Rows,
  blocks: Blocks,
  targets: readonly Target[],
  grid: readonly Hypothesis[],
): Judged {
  const grams = gramsOf(rows, blocks)
  let fits = fitAll(grams, rows.count, targets, grid)
  let noisier: Float64Array | undefined
  for (let pass = 0; pass < passes; pass++) {
    noisier = noisierThan(fits, rows.count, noisier)
    fits = fitAll(grams, rows.count, targets, grid, noisier)
  }
  return { kept: worthwhile(fits), noisier: noisier! }
}

/** Those that count after the first measurements, after all of them; what is an outlier there, the best one tells. */
function judgedByFirst(
  rows: Rows,
  blocks: Blocks,
  targets: readonly Target[],
  grid: readonly Hypothesis[],
): Judged {
  const first = { ...rows, count: Math.min(rows.count, blocks[1] > 0 ? judgedWithSources : judged) }
  const best = fitAll(gramsOf(first, blocks), first.count, targets, grid)
    .flatMap((fits, t) => fits.map(fit => ({ fit, t })))
    .sort((a, b) => b.fit.evidence - a.fit.evidence)
    .slice(0, mostRefitted)
  const grams = gramsOf(rows, blocks)
  const again = (some: typeof best, noisier?: Float64Array) =>
    targets.map((target, t) => {
      const mine = some.filter(one => one.t === t).map(one => one.fit)
      return fitAll(grams, rows.count, [target], mine, noisier)[0]!
    })
  const noisier = noisierThan(again(best.slice(0, 1)), rows.count)
  return { kept: worthwhile(again(best, noisier)), noisier }
}

/** Of all scales together, those whose evidence counts beside the best. */
function worthwhile(fits: readonly (readonly Fit[])[]): Fit[][] {
  const top = Math.max(...fits.flatMap(of => of.map(fit => fit.evidence)))
  return fits.map(of => of.filter(fit => Math.exp(fit.evidence - top) > negligible))
}

function average(
  rows: Rows,
  blocks: Blocks,
  fits: readonly Fit[],
  { target, noisier }: { readonly target: Target; readonly noisier: Float64Array },
  tried: number,
): Blend {
  const top = Math.max(...fits.map(fit => fit.evidence))
  const total = fits.reduce((sum, fit) => sum + Math.exp(fit.evidence - top), 0)
  const shared = fits
    .map(fit => ({ fit, share: Math.exp(fit.evidence - top) / total }))
    .sort((a, b) => b.share - a.share)
  const coefficients = emptyCoefficients(rows)
  for (const { fit, share } of shared) addCoefficients(coefficients, fit, share)
  return {
    intercept: shared.reduce((sum, { fit, share }) => sum + share * fit.intercept, 0),
    weights: foldRows(rows, blocks, coefficients),
    evidence: top + Math.log(total / tried),
    sd: deviation(rows, blocks, shared.slice(0, mostSpread)),
    leftOut: () => leaveOneOut(shared[0]!.fit, target.y, noisier),
  }
}

const emptyCoefficients = ({ count }: Rows) =>
  Array.from({ length: blockCount }, () => new Float64Array(count))

function addCoefficients(
  coefficients: readonly Float64Array[],
  { weights, alpha }: Fit,
  share: number,
): void {
  weights.forEach((weight, b) => {
    for (let i = 0; i < alpha.length; i++) coefficients[b]![i]! += share * weight * alpha[i]!
  })
}

/** Σ over rows of coefficient · row, block by block. */
function foldRows(
  { count, width, x }: Rows,
  blocks: Blocks,
  coefficients: readonly Float64Array[],
): Float64Array {
  const weights = new Float64Array(width)
  coefficients.forEach((column, b) => {
    const [from, to] = columnsOf(blocks, b)
    for (let i = 0; i < count; i++)
      for (let j = from; j < to; j++) weights[j]! += column[i]! * x[i * width + j]!
  })
  return weights
}

/** Of the mixture of the hypotheses: what each leaves open, and how far they lie apart. */
function deviation(
  rows: Rows,
  blocks: Blocks,
  shared: readonly { readonly fit: Fit; readonly share: number }[],
): Blend['sd'] {
  const total = shared.reduce((sum, { share }) => sum + share, 0)
  // Whoever asks for latencies alone never pays for this.
  let known: ReturnType<typeof prepare> | undefined
  const prepare = () =>
    shared.map(({ fit, share }) => {
      const coefficients = emptyCoefficients(rows)
      addCoefficients(coefficients, fit, 1)
      const weights = foldRows(rows, blocks, coefficients)
      return {
        share: share / total,
        weights,
        intercept: fit.intercept,
        variance: varianceOf(rows, blocks, fit),
      }
    })
  return (row, at, constant = 1, noises = 1) => {
    known ??= prepare()
    let [mean, square] = [0, 0]
    for (const { share, weights, intercept, variance } of known) {
      const value = constant * intercept + dot(row, at, weights, 0, weights.length)
      mean += share * value
      square += share * (value * value + variance(row, at, constant, noises))
    }
    return Math.sqrt(Math.max(0, square - mean * mean))
  }
}

/** Variance of a sum of new measurements by one hypothesis, the intercept's own included. */
function varianceOf(rows: Rows, blocks: Blocks, { weights, noise, lower, variance, ones }: Fit) {
  const { count, width, x } = rows
  const factors = columnFactors(blocks, weights)
  // Column by column L⁻¹ of what the rows have there: a new row needs those of its nonzero entries alone.
  const columns = new Float64Array(width * count)
  for (let j = 0; j < width; j++) {
    if (factors[j] === 0) continue
    const column = Float64Array.from({ length: count }, (_, i) => x[i * width + j]! * factors[j]! ** 2)
    columns.set(solveLower(lower, count, column), j * count)
  }
  const precision = dot(ones, 0, ones, 0, count)
  const explained = new Float64Array(count)
  return (row: Float64Array, at: number, constant: number, noises: number) => {
    explained.fill(0)
    let prior = 0
    for (let j = 0; j < width; j++) {
      const value = row[at + j]!
      if (value === 0 || factors[j] === 0) continue
      prior += (factors[j]! * value) ** 2
      for (let i = 0; i < count; i++) explained[i]! += value * columns[j * count + i]!
    }
    const rest = constant - dot(ones, 0, explained, 0, count)
    const left = Math.max(0, prior - dot(explained, 0, explained, 0, count)) + rest ** 2 / precision
    return variance * (left + noises * noise)
  }
}
