// The surrogate of quality: the first objective as a Gaussian process over genomes, refitted from the trials, on a scale
// that stretches the good end and cuts off the bad one: a search asks who is best, not how broken the worst are.
import { type MetricKey, metrics as metricTable, splitKey } from '../../units.ts'
import type { Objective, Trial } from '../problem.ts'
import { distanceTable, type Features, type Vector } from './features.ts'
import { fitProcess, type Process } from './gaussian-process.ts'

/** Fits cost the cube of the examples; of more, the best half of the room and the latest count. */
const mostExamples = 240

export type QualityModel = {
  readonly process: Process
  readonly points: readonly Vector[]
  /** The trials it was fitted on, with their targets: larger is better. */
  readonly trials: readonly Trial[]
  readonly targets: readonly number[]
}

/** Undefined while no trial has the objective's figure. */
export function fitQuality(
  objective: Objective,
  history: readonly Trial[],
  features: Features,
): QualityModel | undefined {
  const known = history.filter(trial => trial.state === 'complete' && trial.metrics[objective.key])
  const scale = stretched(objective.key)
  const sign = objective.better === 'max' ? 1 : -1
  const score = (trial: Trial) => scale(trial.metrics[objective.key]!.value, sign)
  const trials = atMost(known, score)
  const targets = cutOff(trials.map(score))
  const points = trials.map(({ genome }) => features(genome))
  const process = fitProcess(distanceTable(points), targets)
  return process && { process, points, trials, targets }
}

// −log of the error rate: from 93 to 94 % counts as much as from 30 to 40 %.
function stretched(key: MetricKey): (value: number, sign: number) => number {
  const { unit } = metricTable[splitKey(key).metric]
  if (unit === 'ratio') return (value, sign) => sign * -Math.log(1.001 - Math.min(1, Math.max(0, value)))
  return (value, sign) => sign * value
}

/** Targets further below the median than twice the best is above it are set there. */
function cutOff(targets: readonly number[]): number[] {
  const sorted = [...targets].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1] ?? 0
  const floor = middle - 2 * ((sorted.at(-1) ?? 0) - middle)
  return targets.map(target => Math.max(target, floor))
}

function atMost(trials: readonly Trial[], score: (trial: Trial) => number): readonly Trial[] {
  if (trials.length <= mostExamples) return trials
  const best = new Set(
    [...trials].sort((a, b) => score(b) - score(a) || a.id - b.id).slice(0, mostExamples / 2),
  )
  const latest = trials.filter(trial => !best.has(trial)).slice(-mostExamples / 2)
  return trials.filter(trial => best.has(trial) || latest.includes(trial))
}
