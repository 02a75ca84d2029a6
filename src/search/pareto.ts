// The document of `pareto.json`, and the search part of `search --json`: plain data, the same from a ledger read again.
import type { Genome, Space } from '../space/index.ts'
import type { MetricKey, Metrics } from '../units.ts'
import type { Outcome } from './outcome.ts'
import { known, type TrainedTo, type Trial } from './problem.ts'

export type ParetoEntry = {
  readonly id: number
  readonly genome: Genome
  readonly hash: string
  /** What differs from the model, for people. */
  readonly change: string
  readonly metrics: Metrics
  /** The samples that its quality was judged on last, where it was trained. */
  readonly part?: TrainedTo['part']
  /** Figures that a device's word replaced in `metrics`, as they were before. */
  readonly replaced?: Metrics
}

export type ParetoDocument = {
  readonly version: 1
  readonly feasible: boolean
  readonly best: ParetoEntry | null
  readonly front: readonly ParetoEntry[]
  /** The least violating trial where nothing is feasible. */
  readonly closest: ParetoEntry | null
  readonly nearest: Partial<Record<MetricKey, number>>
  readonly dropped: Outcome['dropped']
  readonly trials: number
  readonly states: Readonly<Record<Trial['state'], number>>
  readonly hypervolume: number
}

export function paretoDocument(result: Outcome, space: Pick<Space, 'describe'>): ParetoDocument {
  const entry = (trial: Trial) => entryOf(trial, space)
  const count = (state: Trial['state']) => result.trials.filter(trial => trial.state === state).length
  return {
    version: 1,
    feasible: result.feasible,
    best: result.best ? entry(result.best) : null,
    front: result.front.map(entry),
    closest: result.closest ? entry(result.closest) : null,
    nearest: result.nearest,
    dropped: result.dropped,
    trials: result.trials.length,
    states: { complete: count('complete'), pruned: count('pruned'), failed: count('failed') },
    hypervolume: result.hypervolume,
  }
}

function entryOf(trial: Trial, space: Pick<Space, 'describe'>): ParetoEntry {
  const { id, genome, hash, metrics, measured = {} } = trial
  const old = Object.entries(metrics).filter(([key]) => Object.hasOwn(measured, key))
  const replaced = old.length > 0 ? { replaced: Object.fromEntries(old) as Metrics } : {}
  const part = trial.rungs?.at(-1)?.part
  const judged = part ? { part } : {}
  return { id, genome, hash, change: space.describe(genome), metrics: known(trial), ...judged, ...replaced }
}
