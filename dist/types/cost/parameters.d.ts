import { type Body, type Node } from '../ir/index.js';
/** How a constant counts. */
export type ConstantCost = {
    readonly params: number;
    /** Bytes in the file's own types, and quantised to 8 bits. Scales count in both. */
    readonly bytes: {
        readonly fp32: number;
        readonly int8: number;
    };
};
export type ParameterCount = {
    readonly total: ConstantCost;
    /** By the node that reads them, seen through nodes that only reshape or dequantise constants. */
    readonly byNode: ReadonlyMap<Node, ConstantCost>;
};
/** Counts the parameters of a graph and its subgraphs; `folded`: nodes whose results are known before the model runs. */
export declare function countParameters(graph: Body, folded: ReadonlySet<Node>): ParameterCount;
