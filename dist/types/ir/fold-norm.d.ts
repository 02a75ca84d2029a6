import type { Graph } from './graph.js';
/**
 * The graph with every BatchNormalization folded into the Conv, ConvTranspose, Gemm or MatMul before it (an Add of constants
 * may stand between), else into the one after it. Kept where that would change a result: in training mode, where others
 * read the layer's result, before a padded convolution, and where a caller may replace the weights (constants that are inputs
 * too). Weights that others use are copied.
 * @example encode(foldBatchNorm(decode(bytes)))
 */
export declare function foldBatchNorm(graph: Graph): Graph;
