export { type DataFacts, type DataFactsInput, dataFactsJob } from './data-facts.js';
export { type EvaluateOptions, evaluate, pairedChange, type Quality } from './evaluate.js';
export { type EvaluateInput, type EvaluateOutput, evaluateJob, openEvaluator, recalibrated } from './job.js';
export { type KeptChannels, matchMoments } from './match-moments.js';
export { recalibrate } from './recalibrate.js';
