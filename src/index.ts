// The library: everything the command line does, as functions.
export {
  exportTrained,
  type GradientGraph,
  type Group,
  gradientGraph,
  type Loss,
  type Optimizer,
  type StateSlot,
  type TrainingOptions,
  type TrainingStep,
  trainingStep,
} from './autodiff/index.ts'
export {
  type ConfigIssue,
  configSchema,
  type ModelPlan,
  type ParsedConfig,
  type Plan,
  parseConfig,
} from './config/index.ts'
export * from './cost/index.ts'
export type { DataSource } from './data/index.ts'
export { catalogue, UserError } from './errors.ts'
export * as ir from './ir/index.ts'
export { decode, encode, foldBatchNorm } from './ir/index.ts'
export type { Predictor, PredictorFacts } from './predict/index.ts'
export * as predict from './predict/index.ts'
export {
  type ProxyName,
  type ProxyOptions,
  proxyNames,
  proxyScores,
  rankAggregate,
  type Score,
  type Scores,
} from './proxies/index.ts'
export { type Random, random } from './random.ts'
export * from './report/index.ts'
export * from './run/index.ts'
export { isMissing, loadRuntime, locate, type Runtime } from './runtime/index.ts'
export {
  assistedEvolution,
  type Constraint,
  crowdingDistance,
  type EvolutionOptions,
  evolution,
  type Foresight,
  type GuidedOptions,
  guided,
  hypervolume,
  local,
  nonDominatedSort,
  nsga2,
  type Objective,
  type Problem,
  paretoFront,
  randomSearch,
  type Searcher,
  type SearchResult,
  search,
  type Trial,
} from './search/index.ts'
export * from './space/index.ts'
export * from './table/index.ts'
export {
  type Augmentation,
  type Recipe,
  recipeWith,
  type Schedule,
  type TrainOutput,
  type TrainProgress,
} from './train/index.ts'
export * from './units.ts'
