// A Gaussian process with a Matérn-5/2 kernel (Rasmussen and Williams 2006, eqs. 4.17, 2.25–2.26, 5.8), in closed form.
// Length scale and noise are the pair of a small grid with the largest marginal likelihood; the signal's variance has a
// closed form in between. Works on squared distances, so that whoever asks can keep them.
import { internal } from '../../errors.ts'
import { cholesky, dot, logDeterminant, solveLower, solveUpper } from '../../linear-algebra.ts'

export type Process = {
  readonly lengthScale: number
  /** Variance of the noise as a share of the signal's. */
  readonly noise: number
  readonly logLikelihood: number
  /** What the process says of candidates, given squared distances; `beliefs`: how many `believe` calls follow at most. */
  posterior(distances: Distances, beliefs?: number): Posterior
}

/** `fill` writes the squared distances of a candidate to the training points, in their order, into `row`. */
export type Distances = {
  readonly count: number
  readonly fill: (candidate: number, row: Float64Array) => void
}

export type Posterior = {
  /** Of the function itself, without noise; `sd` shrinks with `believe`. */
  readonly mean: Float64Array
  readonly sd: Float64Array
  /** Takes a candidate as asked and answered by its mean (kriging believer); `distances`: its own to all candidates. */
  believe(candidate: number, distances: Float64Array): void
}

export type Grid = { readonly lengthScales: readonly number[]; readonly noises: readonly number[] }
const usual: Grid = { lengthScales: [0.4, 0.65, 1, 1.6, 2.5, 4], noises: [1e-3, 1e-2, 3e-2, 0.1, 0.3] }
const smallest = 1e-6

/**
 * Fits `y` on points with the n × n squared `distances`; y is centred and scaled here.
 * @returns undefined where no grid point gives a positive definite matrix (n = 0, or values that are not finite)
 */
export function fitProcess(
  distances: Float64Array,
  y: readonly number[],
  { lengthScales, noises }: Grid = usual,
): Process | undefined {
  const n = y.length
  if (n === 0) return undefined
  const centre = y.reduce((sum, value) => sum + value, 0) / n
  const spread = Math.sqrt(y.reduce((sum, value) => sum + (value - centre) ** 2, 0) / n) || 1
  const targets = Float64Array.from(y, value => (value - centre) / spread)
  let best: Fit | undefined
  for (const lengthScale of lengthScales) {
    const kernel = distances.map(d => matern(d, lengthScale))
    for (const noise of noises) {
      const fit = fitOne(kernel, targets, lengthScale, noise)
      if (fit && (!best || fit.logLikelihood > best.logLikelihood)) best = fit
    }
  }
  return best && process(best, n, centre, spread)
}

type Fit = {
  readonly lengthScale: number
  readonly noise: number
  readonly logLikelihood: number
  readonly lower: Float64Array
  readonly weights: Float64Array
  readonly signal: number
}

function fitOne(kernel: Float64Array, y: Float64Array, lengthScale: number, noise: number): Fit | undefined {
  const n = y.length
  const noisy = Float64Array.from(kernel)
  for (let i = 0; i < n; i++) noisy[i * n + i]! += noise
  const lower = cholesky(noisy, n)
  if (!lower) return undefined
  const half = solveLower(lower, n, Float64Array.from(y))
  const signal = Math.max(dot(half, 0, half, 0, n) / n, smallest)
  const logLikelihood =
    -0.5 * (n * Math.log(signal) + logDeterminant(lower, n) + n * (1 + Math.log(2 * Math.PI)))
  return { lengthScale, noise, logLikelihood, lower, weights: solveUpper(lower, n, half), signal }
}

function process(fit: Fit, n: number, centre: number, spread: number): Process {
  const { lengthScale, noise, lower, weights, signal } = fit
  const scale = spread * Math.sqrt(signal)
  const posterior = ({ count, fill }: Distances, beliefs = 0): Posterior => {
    const mean = new Float64Array(count)
    const variance = new Float64Array(count)
    // Row i: L⁻¹ k(i); every belief appends a coordinate, as another row of L would.
    const stride = n + beliefs
    const halves = new Float64Array(count * stride)
    let width = n
    for (let i = 0; i < count; i++) {
      const row = halves.subarray(i * stride, i * stride + n)
      fill(i, row)
      for (let k = 0; k < n; k++) row[k] = matern(row[k]!, lengthScale)
      mean[i] = centre + spread * dot(row, 0, weights, 0, n)
      solveLower(lower, n, row)
      variance[i] = Math.max(smallest, 1 - dot(row, 0, row, 0, n))
    }
    const sd = variance.map(v => scale * Math.sqrt(v))
    const believe = (asked: number, distances: Float64Array) => {
      if (width === stride) internal(`more than ${beliefs} beliefs`)
      const deviation = Math.sqrt(variance[asked]! + noise)
      for (let i = 0; i < count; i++) {
        const shared =
          matern(distances[i]!, lengthScale) - dot(halves, i * stride, halves, asked * stride, width)
        halves[i * stride + width] = shared / deviation
      }
      for (let i = 0; i < count; i++) {
        variance[i] = Math.max(smallest, variance[i]! - halves[i * stride + width]! ** 2)
        sd[i] = scale * Math.sqrt(variance[i]!)
      }
      width++
    }
    return { mean, sd, believe }
  }
  return { lengthScale, noise, logLikelihood: fit.logLikelihood, posterior }
}

/** Matérn 5/2 of a squared distance; variance 1. */
export function matern(squared: number, lengthScale: number): number {
  const r = Math.sqrt(5 * squared) / lengthScale
  return (1 + r + (r * r) / 3) * Math.exp(-r)
}
