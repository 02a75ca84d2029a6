// What few measurements of like models say of a prediction: a Gaussian process over graphs, on the logarithm of measured over
// predicted, whose covariance is how far errors of graphs go together. With it an interval narrows by what was measured,
// the more the more alike; without measurements it is the predictor's own.
import { cholesky, dot, solveLower, solveUpper } from '../linear-algebra.ts'
import { apart, type Doubt, together, varianceOfDoubt } from './fit/agreement.ts'
import { normal90 } from './fit/intervals.ts'

/** A measured graph: ln measured − ln predicted, and how uncertain that is for the clock's sake. */
export type Anchor = Doubt & { readonly miss: number; readonly noise: number }

export type Anchors = {
  /** Mean and standard deviation of a graph's error. */
  of(doubt: Doubt): { readonly mean: number; readonly sd: number }
  /** The same of a's error less b's. */
  between(a: Doubt, b: Doubt): { readonly mean: number; readonly sd: number }
  /** Mean absolute relative error on each measured graph by the others; undefined below two. */
  readonly heldOut: number | undefined
}

export const noAnchors: Anchors = {
  of: doubt => ({ mean: 0, sd: Math.sqrt(varianceOfDoubt(doubt)) }),
  between: (a, b) => ({ mean: 0, sd: apart(a, b) }),
  heldOut: undefined,
}

export function anchorsOf(seen: readonly Anchor[]): Anchors {
  const n = seen.length
  const prior = new Float64Array(n * n)
  seen.forEach((a, i) => {
    for (let j = 0; j <= i; j++) prior[i * n + j] = prior[j * n + i] = together(a, seen[j]!)
  })
  const solved = n === 0 ? undefined : solve(seen, prior)
  if (!solved) return noAnchors
  const { lower, told, growth } = solved
  const alone = leftOut(lower, told, n)
  const stretch = stretchOf(seen, alone)
  const posterior = (along: Float64Array, before: number) => {
    const explained = solveLower(
      lower,
      n,
      along.map(value => value * growth),
    )
    const left = Math.max(0, before * growth - dot(explained, 0, explained, 0, n))
    return { mean: dot(explained, 0, told, 0, n), sd: stretch * Math.sqrt(left) }
  }
  const along = (doubt: Doubt) => Float64Array.from(seen, each => together(each, doubt))
  return {
    of: doubt => posterior(along(doubt), varianceOfDoubt(doubt)),
    between: (a, b) => {
      const [ofA, ofB] = [along(a), along(b)]
      return posterior(
        ofA.map((value, i) => value - ofB[i]!),
        apart(a, b) ** 2,
      )
    },
    heldOut: n < 2 ? undefined : alone.reduce((sum, { miss }) => sum + Math.abs(Math.expm1(miss)), 0) / n,
  }
}

type Solved = {
  readonly lower: Float64Array
  readonly told: Float64Array
  /** By what the predictor's variance is too small for what was measured: at least 1. */
  readonly growth: number
}

const mostSteps = 8

/** The factor of the covariance, grown until it is not surprised by the misses: maximum likelihood, step by step. */
function solve(seen: readonly Anchor[], prior: Float64Array): Solved | undefined {
  const n = seen.length
  let growth = 1
  for (let step = 0; ; step++) {
    const gram = prior.map(value => value * growth)
    seen.forEach(({ noise }, i) => {
      gram[i * n + i]! += noise ** 2
    })
    const lower = cholesky(gram, n)
    if (!lower) return undefined
    const told = solveLower(
      lower,
      n,
      Float64Array.from(seen, each => each.miss),
    )
    const surprise = dot(told, 0, told, 0, n) / n
    if (surprise < 1.05 || step === mostSteps) return { lower, told, growth }
    growth *= surprise
  }
}

type LeftOut = { readonly miss: number; readonly sd: number }

/** Each row as the others would have it, without fitting anew: Rasmussen & Williams 2006, (5.12). */
function leftOut(lower: Float64Array, told: Float64Array, n: number): LeftOut[] {
  const weights = solveUpper(lower, n, told.slice())
  return Array.from({ length: n }, (_, i) => {
    const unit = new Float64Array(n)
    unit[i] = 1
    const column = solveLower(lower, n, unit)
    const precision = dot(column, 0, column, 0, n)
    return { miss: weights[i]! / precision, sd: 1 / Math.sqrt(precision) }
  })
}

/** Measured graphs below which nothing is said of the deviations themselves. */
const fewestToJudge = 8

/** By how much deviations must grow to hold 90 of 100 measured graphs by the others; never below 1. */
function stretchOf(seen: readonly Anchor[], alone: readonly LeftOut[]): number {
  if (seen.length < fewestToJudge) return 1
  const scores = alone.map(({ miss, sd }) => Math.abs(miss) / sd).sort((a, b) => a - b)
  const rank = Math.min(scores.length, Math.ceil(0.9 * (scores.length + 1)))
  return Math.max(1, scores[rank - 1]! / normal90)
}
