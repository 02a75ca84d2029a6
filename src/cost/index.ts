// The door of the cost layer: what a graph costs, computed or predicted, without running it.

export { foldedNodes } from './activations.ts'
export { dianaAnalogCycles, mpicCycles } from './analytic/chips.ts'
export {
  type AnalyticDevice,
  type AnalyticEstimate,
  analyticDevices,
  slowest as analyticSlowest,
} from './analytic/estimate.ts'
export { isDepthwise, type LayerSpec } from './analytic/layer-spec.ts'
export { type Analysis, type AnalyzeOptions, analyze, type LayerCost } from './analyze.ts'
export { macs } from './macs.ts'
export { type AnalysisJson, analysisJson, costMetrics, type FileFacts } from './metrics.ts'
export { nodeMacs } from './nested.ts'
export { type CostEvaluator, costEvaluator, type GenomeCost } from './part-costs.ts'
