// The outcome of a search, worked out from its trials alone, so that `report` says the same from the ledger as `search`.
import type { MetricKey } from '../units.ts'
import { axes } from './axes.ts'
import { needsMeasuring } from './finalists.ts'
import {
  bestFirst,
  bestOf,
  breach,
  closestOf,
  feasible,
  feasibleFront,
  nearestValues,
  searchVolume,
} from './front.ts'
import { known, type Objective, type Problem, type Trial } from './problem.ts'
import { breachSentence } from './trial.ts'

export type Outcome = {
  readonly trials: readonly Trial[]
  /**
   * Feasible trials that none dominates, best first. Where a device metric matters and finalists were measured: of the
   * measured ones, on the objectives themselves. Otherwise on what steered the search (see `axes`).
   */
  readonly front: readonly Trial[]
  /** The front's best by the first objective, ties by the next ones. */
  readonly best: Trial | undefined
  readonly feasible: boolean
  /** The least violating trial, when nothing is feasible. */
  readonly closest: Trial | undefined
  /** For each limit the nearest value reached, with all other limits held where that was possible. */
  readonly nearest: Partial<Record<MetricKey, number>>
  /** Finalists that measuring showed to break a limit, and which. */
  readonly dropped: readonly { readonly id: number; readonly reason: string }[]
  /** See `searchVolume`. */
  readonly hypervolume: number
}

export type Task = Pick<Problem, 'objectives' | 'constraints'>

/** Pure. @example outcome(problem, readLedger(path).trials).best */
export function outcome(task: Task, trials: readonly Trial[]): Outcome {
  const { constraints } = task
  const finalists = needsMeasuring(task) ? trials.filter(trial => trial.measured) : []
  const judged = finalists.length > 0 ? finalists : trials
  const objectives: readonly Objective[] = finalists.length > 0 ? task.objectives : axes(task, trials)
  const found = bestFirst(feasibleFront(judged, task, objectives), objectives)
  // The last word of the test part stands above what candidates were chosen by.
  const final = bestOf(
    judged.filter(trial => isFinal(trial) && feasible(trial, constraints)),
    objectives,
  )
  const hasTrained = judged.some(trial => trial.id !== 0 && isFinal(trial))
  const front = final ? [final, ...found.filter(trial => trial !== final)] : hasTrained ? [] : found
  const isFeasible = front.length > 0
  return {
    trials,
    front,
    best: front[0],
    feasible: isFeasible,
    closest: isFeasible ? undefined : closestOf(judged, constraints),
    nearest: nearestValues(trials, constraints),
    dropped: finalists
      .filter(trial => !feasible(trial, constraints))
      .flatMap(trial => droppedReason(trial, task)),
    hypervolume: searchVolume(trials, task),
  }
}

/** Judged on the test part. Where nothing was trained no trial is; where something was, the model itself is too. */
const isFinal = ({ rungs = [] }: Trial): boolean => rungs.some(({ part }) => part === 'test')

function droppedReason(trial: Trial, { constraints }: Task): { id: number; reason: string }[] {
  const broken = breach(trial, constraints)
  const estimate = broken && known(trial)[broken.key]
  return estimate ? [{ id: trial.id, reason: breachSentence(broken, estimate.value) }] : []
}
