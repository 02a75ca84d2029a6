import type { Node } from './graph.js';
/** Of one node with a weight of one shape. */
export type Layout = {
    readonly outputs: number;
    /** Undefined where those of the data are not its axis 1. */
    readonly inputs: number | undefined;
    /** The channel that element `i` of the weight makes, and the one that it reads. */
    output(i: number): number;
    input(i: number): number;
    /** Rank of what comes out, where the weight tells it. */
    readonly rank: number | undefined;
    /** Factors of weight and bias in the result. */
    readonly alpha: number;
    readonly beta: number;
    /** Every output is a sum over all of its inputs: nothing that is 0 was put around them. */
    readonly unpadded: boolean;
};
type Row = {
    /** Input of the bias; undefined = it takes none. */
    readonly bias: number | undefined;
    layout(node: Node, weight: readonly number[]): Layout;
};
/** By operator of ai.onnx; the data is input 0, the weight input 1. */
export declare const linearLayers: Readonly<Record<string, Row>>;
export {};
