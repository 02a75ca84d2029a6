// From rounds to figures: one model's own, and the paired ratio of two.
import type { Random } from '../random.ts'
import type { Estimate, Unit } from '../units.ts'
import { bootstrapInterval, weightedMean, weightedQuantile } from './bootstrap.ts'
import type { Round } from './collect.ts'
import { decide, verdictOf } from './decide.ts'
import { mean, quantile } from './distributions.ts'
import { type Interval, signedRankInterval } from './signed-rank.ts'
import type { Comparison, Goal, TimedMetric } from './types.ts'

export const timedMetrics: readonly TimedMetric[] = ['latency-p50', 'latency-p95', 'latency-mean']

const ofRuns = {
  'latency-p50': (blocks: readonly ArrayLike<number>[]) => weightedQuantile(blocks, 0.5),
  'latency-p95': (blocks: readonly ArrayLike<number>[]) => weightedQuantile(blocks, 0.95),
  'latency-mean': weightedMean,
}
const ofBlock: Record<TimedMetric, (samples: ArrayLike<number>) => number> = {
  'latency-p50': samples => quantile(samples, 0.5),
  'latency-p95': samples => quantile(samples, 0.95),
  'latency-mean': samples => mean(Array.from(samples)),
}

/** A block's p50, p95 or mean, in milliseconds. */
export const blockFigure = (samples: ArrayLike<number>, metric: TimedMetric): number =>
  ofBlock[metric](samples)

const measured = (interval: Interval, unit: Unit): Estimate => ({
  value: interval.value,
  low: interval.low,
  high: interval.high,
  unit,
  source: 'measured',
})

const samplesOf = (rounds: readonly Round[], model: number) =>
  rounds.map(round => round.blocks[model]!.samples)

/** One model's p50, p95 or mean over all its runs, with the block bootstrap's interval. */
export function modelFigure(
  rounds: readonly Round[],
  model: number,
  metric: TimedMetric,
  alpha: number,
  random: Random,
): Estimate {
  const statistic = ofRuns[metric](samplesOf(rounds, model))
  return measured(bootstrapInterval(statistic, rounds.length, alpha, random.fork(metric)), 'ms')
}

/** The mean of values that came in blocks (energy, cold start); undefined where a block has none. */
export function meanFigure(
  blocks: readonly ArrayLike<number>[],
  unit: Unit,
  alpha: number,
  random: Random,
): Estimate | undefined {
  if (blocks.length === 0 || blocks.some(block => block.length === 0)) return undefined
  return measured(bootstrapInterval(weightedMean(blocks), blocks.length, alpha, random), unit)
}

/** The paired ratio a/b: signed-rank interval of the blocks' log-ratios, back on the ratio's scale. */
export function pairedRatio(
  rounds: readonly Round[],
  a: number,
  b: number,
  metric: TimedMetric,
  alpha: number,
): Estimate {
  const of = (round: Round, model: number) => Math.log(blockFigure(round.blocks[model]!.samples, metric))
  const { value, low, high } = signedRankInterval(
    rounds.map(round => of(round, a) - of(round, b)),
    alpha,
  )
  return measured({ value: Math.exp(value), low: Math.exp(low), high: Math.exp(high) }, 'ratio')
}

type Pairs = readonly (readonly [a: string, b: string])[]

/** Every pair in every metric. */
export function comparisons(
  rounds: readonly Round[],
  names: readonly string[],
  pairs: Pairs,
  alpha: number,
  margin: number,
): Comparison[] {
  const compare = (a: string, b: string, metric: TimedMetric): Comparison => {
    const ratio = pairedRatio(rounds, names.indexOf(a), names.indexOf(b), metric, alpha)
    return { a, b, metric, ratio, verdict: verdictOf(ratio, margin) }
  }
  return pairs.flatMap(([a, b]) => timedMetrics.map(metric => compare(a, b, metric)))
}

/** Whether the rounds so far decide a goal either way. */
export function goalDecided(
  goal: Goal,
  rounds: readonly Round[],
  names: readonly string[],
  alpha: number,
  random: Random,
): boolean {
  if (goal.kind === 'ratio') {
    const ratio = pairedRatio(rounds, names.indexOf(goal.a), names.indexOf(goal.b), goal.metric, alpha)
    return decide(ratio, 1 + goal.maxRegression) !== 'inconclusive'
  }
  const figure = modelFigure(rounds, names.indexOf(goal.model), goal.metric, alpha, random.fork(goal.model))
  return decide(figure, goal.limit) !== 'inconclusive'
}
