// What trials amount to: the feasible front, the best, and, when nothing is feasible, how near it came.
import { type MetricKey, type Metrics, metrics as metricTable, splitKey } from '../units.ts'
import { axes, pointOf } from './axes.ts'
import { hypervolume } from './hypervolume.ts'
import {
  type Constraint,
  excess,
  known,
  type Objective,
  type Problem,
  type Trial,
  violation,
} from './problem.ts'
import { type Point, paretoFront } from './sort.ts'

type Task = Pick<Problem, 'objectives' | 'constraints'>

/** True if the trial is complete and no known figure breaks a limit. */
export const feasible = (trial: Trial, constraints: readonly Constraint[]): boolean =>
  trial.state === 'complete' && violation(trial, constraints, known(trial)) === 0

/** The feasible trials that none dominates on `objectives`, by id; of trials with equal figures, the first. */
export function feasibleFront(
  trials: readonly Trial[],
  task: Task,
  objectives: readonly Objective[],
): Trial[] {
  const points: Point[] = []
  const owners: Trial[] = []
  const seen = new Set<string>()
  for (const trial of trials) {
    const point = feasible(trial, task.constraints) ? pointOf(known(trial), objectives) : undefined
    if (!point || seen.has(point.join())) continue
    seen.add(point.join())
    points.push(point)
    owners.push(trial)
  }
  return paretoFront(points).map(i => owners[i]!)
}

/** The best by the objectives in their order, ties by id; undefined for none. */
export const bestOf = (front: readonly Trial[], objectives: readonly Objective[]): Trial | undefined =>
  bestFirst(front, objectives)[0]

/** Sorted by the first objective, ties by the next ones, then by id. */
export function bestFirst(trials: readonly Trial[], objectives: readonly Objective[]): Trial[] {
  const ranked = trials.flatMap(trial => {
    const point = pointOf(known(trial), objectives)
    return point ? [{ trial, point }] : []
  })
  const order = (a: Point, b: Point) => a.reduce((sign, value, i) => sign || value - b[i]!, 0)
  return ranked.sort((a, b) => order(a.point, b.point) || a.trial.id - b.trial.id).map(({ trial }) => trial)
}

/** The complete trial with the least violation. */
export function closestOf(trials: readonly Trial[], constraints: readonly Constraint[]): Trial | undefined {
  const far = (trial: Trial) => violation(trial, constraints, known(trial))
  const complete = trials.filter(trial => trial.state === 'complete')
  return complete.sort((a, b) => far(a) - far(b) || a.id - b.id)[0]
}

/**
 * The nearest value to each limit that was reached: among the trials that hold all other limits, or, where there are
 * none, among all.
 */
export function nearestValues(
  trials: readonly Trial[],
  constraints: readonly Constraint[],
): Partial<Record<MetricKey, number>> {
  const nearest: Partial<Record<MetricKey, number>> = {}
  for (const constraint of constraints) {
    const others = constraints.filter(other => other !== constraint)
    const holding = trials.filter(trial => others.every(other => holds(other, known(trial))))
    const value = extreme(holding, constraint) ?? extreme(trials, constraint)
    if (value !== undefined) nearest[constraint.key] = value
  }
  return nearest
}

function holds(constraint: Constraint, metrics: Metrics): boolean {
  const estimate = metrics[constraint.key]
  return estimate !== undefined && excess(constraint, estimate.value) === 0
}

function extreme(trials: readonly Trial[], { key, better }: Constraint): number | undefined {
  const values = trials.flatMap(trial => known(trial)[key]?.value ?? [])
  if (values.length === 0) return undefined
  return values.reduce((a, b) => (better === 'min' ? Math.min(a, b) : Math.max(a, b)))
}

/**
 * Hypervolume of the feasible trials on what steers the search, in units of the seed model (trial 0): smaller-is-better
 * axes are divided by its value with reference 1.1; a larger-is-better axis counts from 0, so the seed's share is 1.
 * Comparable between searches around the same model. Counts no measured figure. 0 while trial 0 is not complete.
 */
export function searchVolume(trials: readonly Trial[], task: Task): number {
  const objectives = axes(task, trials)
  const seed = trials[0]?.state === 'complete' ? pointOf(trials[0].metrics, objectives) : undefined
  if (!seed) return 0
  const scale = seed.map(value => Math.abs(value) || 1)
  const points = trials.flatMap(trial => {
    const isIn = trial.state === 'complete' && violation(trial, task.constraints) === 0
    const point = isIn ? pointOf(trial.metrics, objectives) : undefined
    return point ? [point.map((value, i) => value / scale[i]!)] : []
  })
  const reference = objectives.map(objective => (objective.better === 'max' ? 0 : 1.1))
  return hypervolume(points, reference)
}

/** Why a trial breaks its limits, for people; undefined if it does not. */
export function breach(trial: Trial, constraints: readonly Constraint[]): Constraint | undefined {
  const metrics = known(trial)
  const excesses = constraints.map(c => (metrics[c.key] ? excess(c, metrics[c.key]!.value) : 0))
  const worst = Math.max(0, ...excesses)
  return worst > 0 ? constraints[excesses.indexOf(worst)] : undefined
}

/** `top-1 accuracy`, `latency p50 on pi4`. */
export function keyLabel(key: MetricKey): string {
  const { metric, device } = splitKey(key)
  return metricTable[metric].label + (device === undefined ? '' : ` on ${device}`)
}
