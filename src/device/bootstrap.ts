// Intervals of one model's own figures: blocks, not runs, are drawn with replacement, because runs of one block
// share what happened to it. The percentiles are widened for few blocks (Hesterberg, "What Teachers Should Know
// About the Bootstrap", The American Statistician 2015, §3.2: expanded percentile interval).
import type { Random } from '../random.ts'
import { mean, normalCdf, quantile, tQuantile } from './distributions.ts'
import type { Interval } from './signed-rank.ts'

const draws = 2000

/** A figure of all blocks together, given how often each block counts. */
export type Statistic = (weights: Uint32Array) => number

/**
 * The figure of `blocks` blocks and its interval of error `alpha`; a single block gives no width to go by: (0, ∞).
 * @example bootstrapInterval(weightedQuantile(blocks, 0.95), blocks.length, 0.05, random(1))
 */
export function bootstrapInterval(
  statistic: Statistic,
  blocks: number,
  alpha: number,
  random: Random,
): Interval {
  const value = statistic(new Uint32Array(blocks).fill(1))
  if (blocks < 2) return { value, low: 0, high: Infinity }
  const figures = Float64Array.from({ length: draws }, () => statistic(drawWeights(blocks, random))).sort()
  const tail = expandedTail(alpha / 2, blocks)
  const [low, high] = [quantile(figures, tail), quantile(figures, 1 - tail)]
  return { value, low: Math.min(low, value), high: Math.max(high, value) }
}

/** Hesterberg's α′: Φ of the t quantile, scaled by √(n/(n−1)). */
const expandedTail = (tail: number, n: number) => normalCdf(Math.sqrt(n / (n - 1)) * tQuantile(tail, n - 1))

function drawWeights(blocks: number, random: Random): Uint32Array {
  const weights = new Uint32Array(blocks)
  for (let i = 0; i < blocks; i++) weights[random.int(blocks)]! += 1
  return weights
}

type Blocks = readonly ArrayLike<number>[]

/** The p-quantile of all runs of all blocks (midpoint where the rank falls between two). */
export function weightedQuantile(blocks: Blocks, p: number): Statistic {
  const runs = blocks.flatMap((block, id) => Array.from(block, value => ({ value, id })))
  runs.sort((a, b) => a.value - b.value)
  const values = Float64Array.from(runs, run => run.value)
  const ids = Uint32Array.from(runs, run => run.id)
  return weights => quantileOfWeighted(values, ids, weights, p)
}

function quantileOfWeighted(values: Float64Array, ids: Uint32Array, weights: Uint32Array, p: number): number {
  let total = 0
  for (let i = 0; i < ids.length; i++) total += weights[ids[i]!]!
  const rank = p * total
  let seen = 0
  for (let i = 0; i < ids.length; i++) {
    seen += weights[ids[i]!]!
    if (seen > rank) return values[i]!
    if (seen === rank && weights[ids[i]!]! > 0) return (values[i]! + nextValue(values, ids, weights, i)) / 2
  }
  return values.at(-1)!
}

function nextValue(values: Float64Array, ids: Uint32Array, weights: Uint32Array, after: number): number {
  for (let i = after + 1; i < ids.length; i++) if (weights[ids[i]!]! > 0) return values[i]!
  return values[after]!
}

/** The mean of all runs of all blocks. */
export function weightedMean(blocks: Blocks): Statistic {
  const means = blocks.map(block => mean(Array.from(block)))
  const sizes = blocks.map(block => block.length)
  return weights => {
    let [sum, count] = [0, 0]
    for (let i = 0; i < means.length; i++) {
      const runs = weights[i]! * sizes[i]!
      sum += runs === 0 ? 0 : means[i]! * runs
      count += runs
    }
    return sum / count
  }
}
