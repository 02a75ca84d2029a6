export { foldedNodes } from './activations.js';
export { dianaAnalogCycles, mpicCycles } from './analytic/chips.js';
export { type AnalyticDevice, type AnalyticEstimate, analyticDevices, slowest as analyticSlowest, } from './analytic/estimate.js';
export { isDepthwise, type LayerSpec } from './analytic/layer-spec.js';
export { type Analysis, type AnalyzeOptions, analyze, type LayerCost } from './analyze.js';
export { macs } from './macs.js';
export { type AnalysisJson, analysisJson, costMetrics, type FileFacts } from './metrics.js';
export { nodeMacs } from './nested.js';
export { type CostEvaluator, costEvaluator, type GenomeCost } from './part-costs.js';
