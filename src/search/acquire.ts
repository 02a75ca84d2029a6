// Which prospects to ask about next: turns between the one likeliest to become the new best and the one that is expected
// to widen the front most, each believed to answer as predicted before the next is chosen.

import { pointOf } from './axes.ts'
import { chanceOfHolding } from './foresight.ts'
import { type Objective, type Problem, type Trial, violation } from './problem.ts'
import type { Prospect } from './prospects.ts'
import type { Point } from './sort.ts'
import { distancesTo } from './surrogate/features.ts'
import type { Posterior } from './surrogate/gaussian-process.ts'
import {
  type Corner,
  expectedImprovement,
  expectedVolume,
  levels,
  type Step,
} from './surrogate/improvement.ts'
import type { QualityModel } from './surrogate/quality.ts'

export type AcquireOptions = {
  readonly batch: number
  /** Share of the batch that goes for the best quality alone. */
  readonly best: number
}

/** With two and more costs a volume is dear: only so many prospects, by a bound of it, are weighed exactly. */
const weighed = 256

/** Indices into `prospects`, in the order chosen. */
export function acquire(
  problem: Problem,
  model: QualityModel,
  prospects: readonly Prospect[],
  costObjectives: readonly Objective[],
  { batch, best }: AcquireOptions,
): number[] {
  const posterior = model.process.posterior(
    { count: prospects.length, fill: (i, row) => distancesTo(prospects[i]!.features, model.points, row) },
    batch,
  )
  const corner = cornerOf(problem, model, prospects, costObjectives)
  const front = stepsOf(problem, model, costObjectives)
  const all = prospects.map(({ features }) => features)
  const chances = prospects.map(({ metrics }) => chanceOfHolding(metrics, problem.constraints))
  const forBest = costObjectives.length === 0 ? batch : Math.round(batch * best)
  const chosen: number[] = []
  let pick = greedy(prospects.length)
  while (chosen.length < Math.min(batch, prospects.length)) {
    if (chosen.length === forBest) pick = greedy(prospects.length, chosen)
    const widens = chosen.length >= forBest
    const gain = widens ? volumeOf(posterior, prospects, front, corner) : improvementOf(posterior, front)
    const next = pick(i => chances[i]! * gain(i))
    chosen.push(next)
    front.push({ costs: prospects[next]!.costs, quality: posterior.mean[next]! })
    if (chosen.length < batch) posterior.believe(next, distancesTo(prospects[next]!.features, all))
  }
  return chosen
}

/**
 * Picks the prospect of the largest gain, each once. A gain only falls as the front grows and what lies near becomes surer,
 * so the last known gains are bounds, and few have to be worked out again.
 */
function greedy(count: number, taken: readonly number[] = []): (gain: Gain) => number {
  const bounds = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (const i of taken) bounds[i] = Number.NEGATIVE_INFINITY
  let isFirst = true
  return gain => {
    if (isFirst) for (let i = 0; i < count; i++) bounds[i] = Math.min(bounds[i]!, gain(i))
    isFirst = false
    const fresh = new Set<number>()
    let next = argmax(bounds)
    while (!fresh.has(next)) {
      fresh.add(next)
      bounds[next] = Math.min(bounds[next]!, gain(next))
      next = argmax(bounds)
    }
    bounds[next] = Number.NEGATIVE_INFINITY
    return next
  }
}

type Gain = (prospect: number) => number

function improvementOf({ mean, sd }: Posterior, front: readonly Step[]): Gain {
  const level = front.reduce((most, { quality }) => Math.max(most, quality), Number.NEGATIVE_INFINITY)
  if (level === Number.NEGATIVE_INFINITY) return i => Math.exp(mean[i]!)
  return i => expectedImprovement(mean[i]!, sd[i]!, level)
}

function volumeOf(
  { mean, sd }: Posterior,
  prospects: readonly Prospect[],
  front: readonly Step[],
  corner: Corner,
): Gain {
  const cut = levels(nonDominated(front), corner)
  const exact: Gain = i =>
    expectedVolume({ costs: prospects[i]!.costs, mean: mean[i]!, sd: sd[i]! }, cut, corner)
  if (corner.costs.length === 1) return exact
  const bound: Gain = i => {
    const { costs } = prospects[i]!
    const box = costs.reduce((product, cost, k) => product * Math.max(0, corner.costs[k]! - cost), 1)
    const reached = front.reduce(
      (most, step) => (step.costs.every((c, k) => c <= costs[k]!) ? Math.max(most, step.quality) : most),
      corner.quality,
    )
    return box * expectedImprovement(mean[i]!, sd[i]!, reached)
  }
  const bounds = prospects.map((_, i) => bound(i))
  const kept = new Set(
    prospects
      .map((_, i) => i)
      .sort((a, b) => bounds[b]! - bounds[a]! || a - b)
      .slice(0, weighed),
  )
  return i => (kept.has(i) ? exact(i) : 0)
}

function nonDominated(steps: readonly Step[]): Step[] {
  const covers = (a: Step, b: Step) => a.quality >= b.quality && a.costs.every((c, k) => c <= b.costs[k]!)
  const isEqual = (a: Step, b: Step) => covers(a, b) && covers(b, a)
  return steps.filter(
    (step, i) =>
      !steps.some((other, j) => j !== i && covers(other, step) && (j < i || !isEqual(other, step))),
  )
}

function stepsOf(problem: Problem, model: QualityModel, costObjectives: readonly Objective[]): Step[] {
  return model.trials.flatMap((trial: Trial, i) => {
    const costs = pointOf(trial.metrics, costObjectives)
    return costs && violation(trial, problem.constraints) === 0 ? [{ costs, quality: model.targets[i]! }] : []
  })
}

/** Costs: the limit where there is one, else the dearest prospect. Quality: what a tenth of the trials fall short of. */
function cornerOf(
  { constraints }: Problem,
  { targets }: QualityModel,
  prospects: readonly Prospect[],
  costObjectives: readonly Objective[],
): Corner {
  const costs: Point = costObjectives.map(({ key, better }, k) => {
    const limit = constraints.find(
      constraint => constraint.key === key && constraint.better === better,
    )?.limit
    if (limit !== undefined) return better === 'min' ? limit : -limit
    return prospects.reduce((most, prospect) => Math.max(most, prospect.costs[k]!), Number.NEGATIVE_INFINITY)
  })
  const sorted = [...targets].sort((a, b) => a - b)
  return { costs, quality: sorted[Math.floor(sorted.length / 10)]! }
}

function argmax(values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}
