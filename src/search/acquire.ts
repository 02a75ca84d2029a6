// Which prospects to ask about next: turns between the one likeliest to become the new best and the one that is expected
// to widen the front most, each believed to answer as predicted before the next is chosen.

import { pointOf } from './axes.ts'
import { type Objective, type Problem, type Trial, violation } from './problem.ts'
import type { Prospect, Prospects } from './prospects.ts'
import type { Point } from './sort.ts'
import { columnOf, squaredDistance } from './surrogate/features.ts'
import {
  type Corner,
  expectedImprovement,
  expectedVolume,
  levels,
  type Step,
} from './surrogate/improvement.ts'
import type { Posterior } from './surrogate/posterior.ts'
import type { QualityModel } from './surrogate/quality.ts'

export type AcquireOptions = {
  readonly batch: number
  /** Share of the batch that goes for the best quality alone. */
  readonly best: number
}

/** With two and more costs a volume is dear: only so many prospects, by a bound of it, are weighed exactly. */
const weighed = 256

/** Chosen prospects, in their order. */
export function acquire(
  problem: Problem,
  model: QualityModel,
  { holding, vectors }: Prospects,
  costObjectives: readonly Objective[],
  { batch, best }: AcquireOptions,
): Prospect[] {
  const posterior = model.process.posterior({
    count: vectors.length,
    columns: model.points.map(point => columnOf(point, vectors)),
    between: (a, b) => squaredDistance(vectors[a]!, vectors[b]!),
  })
  const corner = cornerOf(problem, model, holding, costObjectives)
  const front = stepsOf(problem, model, costObjectives)
  const forBest = costObjectives.length === 0 ? batch : Math.round(batch * best)
  const chosen: Prospect[] = []
  let pick = greedy(holding, posterior)
  while (chosen.length < Math.min(batch, holding.length)) {
    if (chosen.length === forBest) pick = greedy(holding, posterior, new Set(chosen))
    const gain =
      chosen.length < forBest
        ? improvementOf(posterior, front)
        : volumeOf(posterior, holding, nonDominated(front), corner)
    const next = pick(gain)
    chosen.push(next)
    front.push({ costs: next.costs, quality: posterior.mean(next.at) })
    if (chosen.length < batch) posterior.believe(next.at)
  }
  return chosen
}

/** What asking a prospect is expected to gain if its quality is uncertain by `sd`; never falls as `sd` grows. */
type Gain = (prospect: Prospect, sd: number) => number

/**
 * Picks the prospect of the largest gain, each once. A gain only falls as the front grows and what lies near becomes surer,
 * so the last known gains are bounds, the first ones with a bound of the deviation; few have to be worked out.
 */
function greedy(
  prospects: readonly Prospect[],
  posterior: Posterior,
  taken: ReadonlySet<Prospect> = new Set(),
): (gain: Gain) => Prospect {
  const bounds = Float64Array.from(prospects, one => (taken.has(one) ? -1 : Number.POSITIVE_INFINITY))
  let isFirst = true
  return gain => {
    if (isFirst)
      for (const [i, one] of prospects.entries())
        bounds[i] = Math.min(bounds[i]!, one.chance * gain(one, posterior.mostSd(one.at)))
    isFirst = false
    let largest = 0
    const workOut = (i: number) => {
      const one = prospects[i]!
      bounds[i] = Math.min(bounds[i]!, one.chance * gain(one, posterior.sd(one.at)))
      largest = Math.max(largest, bounds[i]!)
    }
    // The most promising one first: then the others have something to fall short of.
    workOut(argmax(bounds))
    for (let i = 0; i < bounds.length; i++) if (bounds[i]! >= largest && bounds[i]! > 0) workOut(i)
    const next = argmax(bounds)
    bounds[next] = -1
    return prospects[next]!
  }
}

function improvementOf(posterior: Posterior, front: readonly Step[]): Gain {
  const level = front.reduce((most, { quality }) => Math.max(most, quality), Number.NEGATIVE_INFINITY)
  if (level === Number.NEGATIVE_INFINITY) return ({ at }) => Math.exp(posterior.mean(at))
  return ({ at }, sd) => expectedImprovement(posterior.mean(at), sd, level)
}

function volumeOf(
  posterior: Posterior,
  prospects: readonly Prospect[],
  front: readonly Step[],
  corner: Corner,
): Gain {
  const cut = levels(front, corner)
  const exact: Gain = ({ costs, at }, sd) =>
    expectedVolume({ costs, mean: posterior.mean(at), sd }, cut, corner)
  if (corner.costs.length === 1) return exact
  const bounds = new Map(
    prospects.map(one => [one, boxOf(one, posterior.mean(one.at), posterior.sd(one.at), front, corner)]),
  )
  const kept = new Set([...prospects].sort((a, b) => bounds.get(b)! - bounds.get(a)!).slice(0, weighed))
  return (prospect, sd) => (kept.has(prospect) ? exact(prospect, sd) : 0)
}

/** A bound of the volume: as if nothing above what reaches its costs were covered. */
function boxOf(
  { costs }: Prospect,
  mean: number,
  sd: number,
  front: readonly Step[],
  corner: Corner,
): number {
  const box = costs.reduce((product, cost, k) => product * Math.max(0, corner.costs[k]! - cost), 1)
  const reached = front.reduce(
    (most, step) => (step.costs.every((c, k) => c <= costs[k]!) ? Math.max(most, step.quality) : most),
    corner.quality,
  )
  return box * expectedImprovement(mean, sd, reached)
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
