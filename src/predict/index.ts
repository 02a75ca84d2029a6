// The door of the predict layer: the latency of a graph without its device, with an interval that holds.
export {
  type HeldOut,
  nominalCoverage,
  type Predictor,
  type PredictorFacts,
} from './predictor.ts'
