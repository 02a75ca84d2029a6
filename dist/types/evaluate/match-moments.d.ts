import { type Graph, type Tensor } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
/** For the values whose channels were cut: which of the reference's channels are left, in order. */
export type KeptChannels = ReadonlyMap<string, {
    readonly indices: readonly number[];
}>;
/**
 * `graph` with the weights and biases of its Convs corrected, so that on `batch` every output channel has the mean and
 * variance it had in `reference`, the graph it was cut from. Layers after a corrected one see its corrected output.
 * Convs that are not in the reference under the same output name, or whose weights are no float32 constants, are left alone.
 * @param kept as `Space.kept` tells it; values not in it have all their channels
 */
export declare function matchMoments(graph: Graph, reference: Graph, batch: Tensor, kept: KeptChannels, runtime: Runtime): Promise<Graph>;
