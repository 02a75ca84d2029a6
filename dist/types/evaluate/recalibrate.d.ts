import { type Graph, type Tensor } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
/**
 * Replaces the running mean and variance of every BatchNormalization by those of a calibration batch, as a pass in
 * training mode with momentum 1 would. A graph without one comes back as it is.
 * @param batch a few hundred training samples, in the input's layout and type (any number of them)
 */
export declare function recalibrate(graph: Graph, batch: Tensor, runtime: Runtime): Promise<Graph>;
