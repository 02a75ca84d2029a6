// The door of the search layer.
export {
  type Allocation,
  type AllocationOptions,
  allocate,
  choosingShare,
  halvingMs,
  type Paces,
  type Rung,
} from './allocation.ts'
export type { Coach, Stint } from './coach.ts'
export { crowdingDistance } from './crowding.ts'
export { type Forecast, forecastOf } from './device-forecast.ts'
export { assistedEvolution, type EvolutionOptions, evolution, nsga2 } from './evolution.ts'
export { breach, feasible, keyLabel, nearestValues, searchVolume } from './front.ts'
export { auto, type GuidedOptions, guided } from './guided.ts'
export { type HalvingOptions, halve, type Runner, type Trainer, type Training } from './halving.ts'
export { hypervolume } from './hypervolume.ts'
export {
  type Ledger,
  memoryLedger,
  openLedger,
  type ReadLedger,
  readLedger,
  readLedgerBytes,
} from './ledger.ts'
export { local } from './local.ts'
export { byMerit, type Column, freeColumns, inTurn } from './merit.ts'
export { mostPromising } from './most-promising.ts'
export type { Measure, SearchOptions, SearchResult, SearchStep } from './options.ts'
export { type Outcome, outcome, type Task } from './outcome.ts'
export { type ParetoDocument, type ParetoEntry, paretoDocument } from './pareto.ts'
export {
  beyond,
  type Constraint,
  excess,
  type Foresight,
  known,
  type Objective,
  type Origin,
  type Problem,
  type Searcher,
  type TrainedTo,
  type Trial,
  type TrialState,
  violation,
} from './problem.ts'
export { randomSearch } from './random-search.ts'
export { type Reach, type ReachOptions, reach } from './reach.ts'
export type { Plan, Record as LedgerRecord } from './records.ts'
export { search } from './search.ts'
export { type ShortlistOptions, shortlist } from './shortlist.ts'
export { dominates, nonDominatedSort, type Point, paretoFront } from './sort.ts'
export { firstSteps, type Stages, type StagesOptions, stagesOf } from './stages.ts'
export { type Vector, vector } from './surrogate/features.ts'
export { fitProcess, type Posterior, type Process } from './surrogate/gaussian-process.ts'
export { expectedImprovement, expectedVolume, levels } from './surrogate/improvement.ts'
export { type Learned, learn } from './surrogate/learn.ts'
export { type Survivor, survivors } from './survive.ts'
export { searchByTraining, type TrainedSearchOptions } from './trained-search.ts'
export type { Evaluate, Recollection } from './trial.ts'
export type { Known, Memory } from './warm-memory.ts'
export { narrowedToFit } from './warm-openers.ts'
export { remembering } from './warm-searcher.ts'
export { translated, type WrittenChoice } from './warm-translate.ts'
