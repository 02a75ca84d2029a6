import type { Call } from './call.js';
import { type Held, type TfTensor } from './tensors.js';
export type Pair = readonly [number, number];
export type Window = {
    readonly size: Pair;
    readonly strides: Pair;
    readonly dilations: Pair;
    /** Rows and columns added in front and behind. */
    readonly before: Pair;
    readonly after: Pair;
    /** Further ones that only `ceil_mode` adds: no element of them counts in a mean. */
    readonly excess: Pair;
};
/** An NHWC image; `rank` is that of the model's value. */
export type Image = {
    readonly tensor: TfTensor;
    readonly rank: number;
};
/** The input as an image. */
export declare function imageOf(call: Call, index: number): Image;
/** The image as a value of the model's rank again. */
export declare function fromImage(call: Call, image: TfTensor, rank: number): Held;
/** The window of the node's attributes on an image; `kernel`: one or two lengths. */
export declare function windowOf(call: Call, { tensor }: Image, kernel: readonly number[]): Window;
/**
 * The image and the padding to name to TensorFlow.js. Not all of its backends take explicit numbers, so what is
 * neither nothing nor its `same` (which pools do not count) is added here, with `value`.
 */
export declare function padded(call: Call, x: TfTensor, window: Window, value: number, maySame?: boolean): {
    readonly x: TfTensor;
    readonly pad: 'same' | 'valid';
};
/** Weights (output channels, input channels, lengths) with a height of 1 in front of a single length. */
export declare function weightsOf(call: Call, index: number): TfTensor;
export declare const each: (of: (axis: 0 | 1) => number) => Pair;
