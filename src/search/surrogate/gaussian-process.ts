// A Gaussian process with a Matérn-5/2 kernel (Rasmussen and Williams 2006, eqs. 4.17, 2.25–2.26, 5.8), in closed form.
// Length scale and noise are the pair of a small grid with the largest marginal likelihood; the signal's variance has a
// closed form in between. Works on squared distances, so that whoever asks can keep them.
import { cholesky, dot, logDeterminant, solveLower, solveUpper } from '../../linear-algebra.ts'
import { type Fit, LazyPosterior, type Posterior } from './posterior.ts'

export type { Posterior }

export type Process = {
  readonly lengthScale: number
  /** Variance of the noise as a share of the signal's. */
  readonly noise: number
  readonly logLikelihood: number
  posterior(candidates: Candidates): Posterior
}

/** Candidates by number, as their squared distances. */
export type Candidates = {
  readonly count: number
  /** One column for each training point, in their order: its squared distances to all candidates. */
  readonly columns: readonly Float64Array[]
  /** The squared distance of two candidates. */
  readonly between: (a: number, b: number) => number
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
    const kernel = maternOfAll(distances, lengthScale)
    for (const noise of noises) {
      const fit = fitOne(kernel, targets, lengthScale, noise)
      if (fit && (!best || fit.logLikelihood > best.logLikelihood)) best = fit
    }
  }
  return best && process(best, centre, spread)
}

function fitOne(kernel: Float64Array, y: Float64Array, lengthScale: number, noise: number): Fit | undefined {
  const n = y.length
  const noisy = kernel.slice()
  for (let i = 0; i < n; i++) noisy[i * n + i]! += noise
  const lower = cholesky(noisy, n)
  if (!lower) return undefined
  const half = solveLower(lower, n, y.slice())
  const signal = Math.max(dot(half, 0, half, 0, n) / n, smallest)
  const logLikelihood =
    -0.5 * (n * Math.log(signal) + logDeterminant(lower, n) + n * (1 + Math.log(2 * Math.PI)))
  return { lengthScale, noise, logLikelihood, lower, weights: solveUpper(lower, n, half), signal }
}

function process(fit: Fit, centre: number, spread: number): Process {
  const { lengthScale, noise, logLikelihood } = fit
  const posterior = ({ count, columns, between }: Candidates) =>
    new LazyPosterior(fit, { centre, spread }, count, {
      columns: columns.map(column => kernelColumn(column, lengthScale)),
      between: (a, b) => matern(between(a, b), lengthScale),
    })
  return { lengthScale, noise, logLikelihood, posterior }
}

/** The kernel over a column at the length scale last asked for: from one proposal to the next it seldom moves. */
const kernels = new WeakMap<Float64Array, { readonly lengthScale: number; readonly kernel: Float64Array }>()

function kernelColumn(squares: Float64Array, lengthScale: number): Float64Array {
  const known = kernels.get(squares)
  if (known?.lengthScale === lengthScale) return known.kernel
  const kernel = maternOfAll(squares, lengthScale)
  kernels.set(squares, { lengthScale, kernel })
  return kernel
}

function maternOfAll(squares: Float64Array, lengthScale: number): Float64Array {
  const kernel = new Float64Array(squares.length)
  for (let i = 0; i < kernel.length; i++) kernel[i] = matern(squares[i]!, lengthScale)
  return kernel
}

/** Matérn 5/2 of a squared distance; variance 1. */
export function matern(squared: number, lengthScale: number): number {
  const r = Math.sqrt(5 * squared) / lengthScale
  return (1 + r + (r * r) / 3) * Math.exp(-r)
}
