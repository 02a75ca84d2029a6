import { type Node } from '../ir/index.js';
/** All lists have one entry per spatial axis. */
export type Window = {
    readonly kernel: readonly number[];
    readonly strides: readonly number[];
    readonly dilations: readonly number[];
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly group: number;
};
/** Elements from the first to the last that one window covers. */
export declare const reach: (w: Window, i: number) => number;
/** The window of a Conv or a pooling node over `spatial` lengths, giving `result` lengths. */
export declare function windowOf(node: Node, kernel: readonly number[], spatial: readonly number[], result: readonly number[]): Window;
/** The window of a ConvTranspose: that of the Conv it is the transpose of, from `result` to `spatial`. */
export declare function transposedWindowOf(node: Node, kernel: readonly number[], spatial: readonly number[], result: readonly number[]): Window;
/** Lengths of what a Conv with this window makes of `spatial`. */
export declare const slides: (w: Window, spatial: readonly number[]) => number[];
