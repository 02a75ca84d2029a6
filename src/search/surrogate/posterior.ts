// What a fitted process says of candidates, worked out for those that are asked about. Means are cheap; a deviation costs
// the square of the training points, and was most of a proposal's time while it was worked out for all: a bound of it
// rules nearly every candidate out.
import { dot, solveLower } from '../../linear-algebra.ts'

/** Of the function itself, without noise. */
export type Posterior = {
  mean(candidate: number): number
  /** Never below `sd`, at the price of a mean: of the training points, only the nearest is taken into account. */
  mostSd(candidate: number): number
  /** Shrinks with `believe`. */
  sd(candidate: number): number
  /** Takes a candidate as asked and answered by its mean (kriging believer). */
  believe(candidate: number): void
}

/** What a fit found; `lower` is the factor of the kernel with noise. */
export type Fit = {
  readonly lengthScale: number
  readonly noise: number
  readonly logLikelihood: number
  readonly lower: Float64Array
  readonly weights: Float64Array
  readonly signal: number
}

/** Kernels of variance 1: one column for each training point, over the candidates; and between two candidates. */
export type Kernels = {
  readonly columns: readonly Float64Array[]
  readonly between: (a: number, b: number) => number
}

export type Units = { readonly centre: number; readonly spread: number }

/** L⁻¹ k(candidate); every belief adds a coordinate, as another row of L would. */
type Half = { readonly known: Float64Array; readonly believed: number[]; variance: number }
type Belief = { readonly candidate: number; readonly half: Half; readonly deviation: number }

const smallest = 1e-6
/** Room for the rounding of the variances that a bound must not fall below. */
const rounding = 1e-9

export class LazyPosterior implements Posterior {
  readonly #fit: Fit
  readonly #units: Units
  readonly #kernels: Kernels
  readonly #scale: number
  readonly #means: Float64Array
  readonly #most: Float64Array
  readonly #row: Float64Array
  readonly #halves = new Map<number, Half>()
  readonly #beliefs: Belief[] = []

  constructor(fit: Fit, units: Units, count: number, kernels: Kernels) {
    this.#fit = fit
    this.#units = units
    this.#kernels = kernels
    this.#scale = units.spread * Math.sqrt(fit.signal)
    this.#means = new Float64Array(count).fill(Number.NaN)
    this.#most = new Float64Array(count)
    this.#row = new Float64Array(kernels.columns.length)
  }

  mean(candidate: number): number {
    this.#look(candidate)
    return this.#means[candidate]!
  }

  mostSd(candidate: number): number {
    this.#look(candidate)
    return this.#most[candidate]!
  }

  sd(candidate: number): number {
    return this.#scale * Math.sqrt(this.#half(candidate).variance)
  }

  believe(candidate: number): void {
    const half = this.#half(candidate)
    this.#beliefs.push({ candidate, half, deviation: Math.sqrt(half.variance + this.#fit.noise) })
  }

  #look(candidate: number): void {
    if (!Number.isNaN(this.#means[candidate]!)) return
    const row = this.#row
    let nearest = 0
    for (let j = 0; j < row.length; j++) {
      const kernel = this.#kernels.columns[j]![candidate]!
      row[j] = kernel
      if (kernel > nearest) nearest = kernel
    }
    const { noise, weights } = this.#fit
    this.#means[candidate] = this.#units.centre + this.#units.spread * dot(row, 0, weights, 0, row.length)
    const variance = Math.max(smallest, 1 - nearest ** 2 / (1 + noise)) + rounding
    this.#most[candidate] = this.#scale * Math.sqrt(variance)
  }

  #half(candidate: number): Half {
    let half = this.#halves.get(candidate)
    if (!half) {
      const { columns } = this.#kernels
      const known = new Float64Array(columns.length)
      for (let j = 0; j < known.length; j++) known[j] = columns[j]![candidate]!
      solveLower(this.#fit.lower, known.length, known)
      const variance = Math.max(smallest, 1 - dot(known, 0, known, 0, known.length))
      half = { known, believed: [], variance }
      this.#halves.set(candidate, half)
    }
    while (half.believed.length < this.#beliefs.length) this.#append(candidate, half)
    return half
  }

  #append(candidate: number, half: Half): void {
    const { known, believed } = half
    const { candidate: asked, half: other, deviation } = this.#beliefs[believed.length]!
    let shared = this.#kernels.between(candidate, asked) - dot(known, 0, other.known, 0, known.length)
    for (let k = 0; k < believed.length; k++) shared -= believed[k]! * other.believed[k]!
    believed.push(shared / deviation)
    half.variance = Math.max(smallest, half.variance - (shared / deviation) ** 2)
  }
}
