// The interval of a paired difference: Wilcoxon's signed-rank test turned round (Hodges & Lehmann 1963).
// Why not the bootstrap: with ten blocks a percentile bootstrap covers 85–90 % instead of 95 %, and timing noise has
// tails no resampling has seen. Because the order inside a round is random, the difference of two blocks of equal
// models is symmetric whatever the noise, which is all this interval needs to be exact at any number of blocks
// (Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed., §3.1–3.3).
import { ascending, deviation, mean, median, normalQuantile, tQuantile } from './distributions.ts'

export type Interval = { readonly value: number; readonly low: number; readonly high: number }

/** Blocks below which no signed-rank interval of this error exists: 8 for 1 %, 6 for 5 %. */
export const fewestPairs = (alpha: number): number => Math.ceil(1 - Math.log2(alpha))

/**
 * The Hodges–Lehmann centre of `differences` and its interval of error `alpha`, both in their unit.
 * With too few of them, Student's t (assumes normal noise); a single one gives an infinite interval.
 */
export function signedRankInterval(differences: readonly number[], alpha: number): Interval {
  if (differences.length < fewestPairs(alpha)) return tInterval(differences, alpha)
  const averages = walshAverages(differences)
  const cut = criticalRank(differences.length, alpha / 2)
  return { value: median(averages), low: averages[cut - 1]!, high: averages[averages.length - cut]! }
}

/** Mean and t-interval. */
export function tInterval(values: readonly number[], alpha: number): Interval {
  const value = mean(values)
  if (values.length < 2) return { value, low: -Infinity, high: Infinity }
  const half = (tQuantile(1 - alpha / 2, values.length - 1) * deviation(values)) / Math.sqrt(values.length)
  return { value, low: value - half, high: value + half }
}

/** All means of two (also of a value with itself), sorted. */
function walshAverages(values: readonly number[]): Float64Array {
  const averages: number[] = []
  for (let i = 0; i < values.length; i++)
    for (let j = i; j < values.length; j++) averages.push((values[i]! + values[j]!) / 2)
  return ascending(averages)
}

/** The largest c with P(T ≤ c − 1) ≤ tail for the signed-rank sum T of n values: the interval's rank from either end. */
export function criticalRank(n: number, tail: number): number {
  if (n > 60) return normalCriticalRank(n, tail)
  const counts = rankSumCounts(n)
  let below = 0
  for (let sum = 0; sum < counts.length; sum++) {
    below += counts[sum]! / 2 ** n
    if (below > tail) return sum
  }
  return 0
}

function normalCriticalRank(n: number, tail: number): number {
  const centre = (n * (n + 1)) / 4
  const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)
  return Math.max(1, 1 + Math.floor(centre - 0.5 + normalQuantile(tail) * spread))
}

/** In how many of the 2ⁿ sign patterns the positive ranks sum to 0, 1, 2 … */
function rankSumCounts(n: number): Float64Array {
  const counts = new Float64Array((n * (n + 1)) / 2 + 1)
  counts[0] = 1
  for (let rank = 1; rank <= n; rank++)
    for (let sum = counts.length - 1; sum >= rank; sum--) counts[sum] = counts[sum]! + counts[sum - rank]!
  return counts
}
