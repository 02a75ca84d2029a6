// The door of the predict layer: the latency of a graph without its device, with an interval that holds.
export * from './families/index.ts'
export * from './few-shot/index.ts'
export { mostPredictorBytes, predictorText, readPredictor, readSaved, type Saved } from './file.ts'
export { type FitOptions, type Fitted, fit } from './fit/fit.ts'
export { type Roof, type RoofName, roofs } from './fit/roofline.ts'
export { fittedPredictor, rooflinePredictor } from './fitted-predictor.ts'
export { fusingJob, optimisedJob } from './fusing-job.ts'
export { decompose, type Fusing } from './kernels/decompose.ts'
export { graphFeatures } from './kernels/features.ts'
export { intensity, type Kernel, type Layout } from './kernels/kernel.ts'
export {
  type Counted,
  counted,
  type Measured,
  measuredLine,
  mostMeasuredBytes,
  readMeasured,
} from './measured.ts'
export * from './optimiser/index.ts'
export {
  type HeldOut,
  nominalCoverage,
  type Predictor,
  type PredictorFacts,
} from './predictor.ts'
export {
  genomesOf,
  type Learning,
  type SpaceRef,
  sourcesOf,
  type Transferred,
  transfer,
} from './space/transfer.ts'
export { transferredPredictor } from './space/transferred-predictor.ts'
export { spreadOrder } from './spread.ts'
