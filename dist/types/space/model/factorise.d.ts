import { type Graph, type Shapes } from '../../ir/index.js';
import { type Edit } from './edit.js';
/** One choice per dense convolution with more than one tap and at least 8 channels in and out. */
export declare function formEdits(graph: Graph, shapes: Shapes): Edit[];
export type Factors = {
    readonly depthwise: Float32Array;
    readonly pointwise: Float32Array;
};
/**
 * The best depthwise–pointwise approximation of dense weights [out, in, taps] in least squares: for each input channel
 * the leading singular vectors of its [out, taps] matrix (Eckart and Young, 1936), which is exact where that matrix has
 * rank one.
 */
export declare function separableFactors(weights: Float32Array, out: number, into: number, taps: number): Factors;
