// The door of the predict layer: the latency of a graph without its device, with an interval that holds.
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
export {
  type HeldOut,
  nominalCoverage,
  type Predictor,
  type PredictorFacts,
} from './predictor.ts'
export { spreadOrder } from './spread.ts'
