// The numbers a search ranks trials by: one axis per objective, minimised. A device metric that nothing predicts has
// no value before finalists are measured; MACs (parameters, where MACs cannot be counted) stand in for it, also when
// only a constraint asks for it.
import { type MetricKey, type Metrics, metrics as metricTable, splitKey } from '../units.ts'
import type { Objective, Problem, Trial } from './problem.ts'
import type { Point } from './sort.ts'

/** The objectives to rank by, given what the trials' metrics hold. */
export function axes(
  problem: Pick<Problem, 'objectives' | 'constraints'>,
  trials: readonly Trial[],
): Objective[] {
  const has = (key: MetricKey) => trials.some(trial => trial.metrics[key])
  const unknown = (key: MetricKey) => isDevice(key) && !has(key)
  const standIn: Objective = { key: has('macs') || !has('params') ? 'macs' : 'params', better: 'min' }
  const wanted = [
    ...problem.objectives.map(objective => (unknown(objective.key) ? standIn : objective)),
    ...problem.constraints.filter(constraint => unknown(constraint.key)).map(() => standIn),
  ]
  return wanted.filter((objective, i) => wanted.findIndex(other => other.key === objective.key) === i)
}

export const isDevice = (key: MetricKey): boolean => metricTable[splitKey(key).metric].kind === 'device'

/** The point of some metrics on the axes; undefined if one is missing. */
export function pointOf(metrics: Metrics, objectives: readonly Objective[]): Point | undefined {
  const point: number[] = []
  for (const { key, better } of objectives) {
    const value = metrics[key]?.value
    if (value === undefined || !Number.isFinite(value)) return undefined
    point.push(better === 'min' ? value : -value)
  }
  return point
}

/** The objective that only a trial tells; the others are foreseen or learned as costs. */
export function primaryOf(problem: Pick<Problem, 'objectives' | 'constraints'>, trials: readonly Trial[]) {
  const objectives = axes(problem, trials)
  const isDear = ({ key }: Objective) => ['quality', 'proxy'].includes(metricTable[splitKey(key).metric].kind)
  return objectives.find(isDear) ?? objectives[0]!
}
