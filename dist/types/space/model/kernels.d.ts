import { type Graph } from '../../ir/index.js';
import { type Edit } from './edit.js';
/** One choice per convolution with an equal odd side of 3 or more on every axis; 1 only for dense ones. */
export declare function kernelEdits(graph: Graph): Edit[];
/** The weights without `cut` positions on both sides of every axis after the second. */
export declare function middle(weights: Float32Array, shape: readonly number[], cut: number): Float32Array;
