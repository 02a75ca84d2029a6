// The door of the evaluate layer: the quality of a graph on a data set.
export { type DataFacts, type DataFactsInput, dataFactsJob } from './data-facts.ts'
export { type EvaluateOptions, evaluate, pairedChange, type Quality } from './evaluate.ts'
export { type EvaluateInput, type EvaluateOutput, evaluateJob, openEvaluator, recalibrated } from './job.ts'
export { type KeptChannels, matchMoments } from './match-moments.ts'
export { recalibrate } from './recalibrate.ts'
