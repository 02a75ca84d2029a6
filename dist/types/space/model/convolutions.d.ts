import { type Graph, type Node, type Shapes } from '../../ir/index.js';
export type Convolution = {
    readonly node: Node;
    /** [out, in / group, ...sides]. */
    readonly shape: readonly number[];
    readonly sides: readonly number[];
    readonly group: number;
    readonly weights: () => Float32Array;
};
/** The node as a convolution with constant float32 weights; undefined if it is none. */
export declare function convolution(graph: Graph, node: Node | undefined): Convolution | undefined;
/** The convolutions whose weights nothing else reads, in graph order. */
export declare function ownConvolutions(graph: Graph): Convolution[];
/** Pads, begins then ends; undefined where `auto_pad` finds them. */
export declare function padsOf({ node, sides }: Convolution): readonly number[] | undefined;
/** Channels of a value that is read or put out, as the seed has them. */
export declare const channelsOf: (shapes: Shapes, value: string) => number;
/** The squared sum of `left` as a share of that of the convolution's weights; 1 where these are all 0. */
export declare function energy(left: Float32Array, conv: Convolution): number;
