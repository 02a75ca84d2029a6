import { type Graph, type Node, type Shapes } from '../ir/index.js';
export type Anatomy = {
    readonly op: string;
    /** Window of a convolution or pooling; empty for others. */
    readonly kernel: readonly number[];
    readonly stride: number;
    readonly groups: number;
    /** Channels read and put out by the weights; 0 where there are none. */
    readonly in: number;
    readonly out: number;
    /** What it puts out, without the batch. */
    readonly output: readonly (number | string)[];
    readonly isMain: boolean;
};
export declare function anatomy(node: Node, graph: Graph, shapes: Shapes): Anatomy;
/** 'Conv 3×3 s2 depthwise 16→16', 'Gemm 64→10', 'MaxPool 2×2 s2', 'Relu'. */
export declare function words(layer: Anatomy): string;
/** What was done to a layer, first what was chosen, then what it does to what comes out. */
export declare function changesOf(old: Anatomy, now: Anatomy, isSplit: boolean): string[];
