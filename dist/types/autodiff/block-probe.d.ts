import { type Graph, type Tensor } from '../ir/index.js';
import { type Block } from './blocked.js';
export type BlockProbe = {
    readonly graph: Graph;
    readonly feeds: Readonly<Record<string, Tensor>>;
    /** The output: how far blocked and plain convolutions are apart at most. */
    readonly output: string;
};
/**
 * A graph to run once: where its output is below 1e-3, blocks of `block` channels are right on this machine; where it is
 * larger, or ONNX Runtime refuses the graph, they are not.
 */
export declare function blockProbe(block: Block): BlockProbe;
