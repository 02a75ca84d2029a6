import { type Graph, type Node, type Shapes } from '../ir/index.js';
import type { Warning } from '../warnings.js';
type Findings = {
    /** Inputs whose symbolic batch was taken to be 1. */
    readonly assumed: readonly string[];
    /** Nodes whose MACs are not known. */
    readonly uncounted: readonly Node[];
    /** Values whose size is not known. */
    readonly unsized: readonly string[];
    /** Bytes of weights that nodes make from constants. */
    readonly generatedBytes: number;
};
/** The warnings of an analysis. */
export declare function analysisWarnings({ assumed, uncounted, unsized, generatedBytes }: Findings): Warning[];
/** Bytes that nodes make from constants for nodes that run, where they are more than the constants themselves. */
export declare function generatedBytes(graph: Graph, shapes: Shapes, folded: ReadonlySet<Node>): number;
export {};
