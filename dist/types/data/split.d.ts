import type { Tensor } from '../ir/index.js';
import type { Part } from './parts.js';
import type { Dataset, Split } from './types.js';
export type Draw = {
    readonly test: number;
    readonly seed: number;
};
/** The default draw: a fifth of every class is tested on. */
export declare const defaultDraw: Draw;
/** Indices of the test samples, ascending: the same share of every class (within one sample each). */
export declare function drawTest(y: Tensor | undefined, count: number, { test, seed }: Draw): number[];
/** Indices where the mask is not zero. */
export declare function maskedTest(path: string, mask: Tensor, count: number): number[];
/** Both parts of `whole`: those at `test`, and the others, in the order they stand. */
export declare function divide(whole: Part, test: readonly number[]): {
    train: Part;
    test: Part;
};
/** The rows of `t` at `indices` along the first axis, copied. */
export declare function rows(t: Tensor, indices: readonly number[]): Tensor;
/** Train and test together, for a source that told no split and a model that saw neither. */
export declare function whole({ train, test }: Dataset): Split;
