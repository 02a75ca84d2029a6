import { type Graph, type Node, type Tensor } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
/** Mean and variance of each channel, over batch and positions; the variance unbiased, as PyTorch keeps it. */
export type Moments = {
    readonly mean: Float32Array;
    readonly variance: Float32Array;
};
/**
 * The moments of what goes into each of `norms`, by the value it makes, when all of them normalise by batch.
 * @param norms BatchNormalization nodes of `graph`, with a constant scale
 * @param batch the calibration samples as the graph's one input takes them; more than the graph's own batch is fine
 */
export declare function batchMoments(graph: Graph, norms: readonly Node[], batch: Tensor, runtime: Runtime): Promise<Map<string, Moments>>;
