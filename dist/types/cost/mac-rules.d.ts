import { type Node } from '../ir/index.js';
/** One node as a MAC rule sees it; undefined where a length is not known. */
export type MacCall = {
    readonly node: Node;
    input(index: number): readonly number[] | undefined;
    output(index: number): readonly number[] | undefined;
    /** The MACs of each subgraph, run once. */
    bodies(): (number | undefined)[];
    /** The number a constant scalar input holds. */
    scalar(index: number): number | undefined;
};
/** The MACs of one node; undefined = not known. */
export type MacRule = (call: MacCall) => number | undefined;
/** No multiply–accumulates, on purpose. */
export declare const none: MacRule;
/** Each output element sums over the weights of its channel: out · Cin/g · kernel. Weights [Cout, …]. */
export declare const convolution: (weights: number) => MacRule;
/** Each input element is spread by the weights of its channel: in · Cout/g · kernel. Weights [Cin, Cout/g, …]. */
export declare const transposedConvolution: MacRule;
/** out · K; `b`: the input that holds the right matrix, `a` the left. */
export declare const gemm: (a?: number) => MacRule;
/** out · K with K the last length of the left operand. */
export declare const matMul: (a?: number) => MacRule;
/** The gates' two matrices once per step and sample: seq · batch · (|W| + |R|). */
export declare const recurrent: MacRule;
/** Q·Kᵀ and its product with V, for Q, K, V as [batch, length, width] or [batch, heads, length, width]. */
export declare const attention: MacRule;
/** Projection by one matrix [D, 3·H], then attention of the length with itself. */
export declare const fusedAttention: MacRule;
/** Product of all labels' lengths, once per operand after the first: the cost without a cleverer contraction order. */
export declare const einsum: MacRule;
/** The costlier branch. */
export declare const branches: MacRule;
/** The body as often as the constant trip count says; free where the body is. */
export declare const loop: MacRule;
/** The body once per element of the scanned axis (axis 0 of the first scanned input unless told otherwise). */
export declare const scan: MacRule;
/** Whatever its subgraphs cost must be nothing, or it is not known. */
export declare const freeBodies: MacRule;
