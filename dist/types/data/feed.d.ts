import { type DType, type Shape, type Tensor } from '../ir/index.js';
import { type Scaling, type Split } from './types.js';
/** What a model's input wants: its shape, batch first (lengths may be symbolic), and element type. */
export type FeedTarget = {
    readonly shape: Shape;
    readonly dtype: DType;
};
export type FedArray = Float32Array | Uint8Array | Int8Array | Int32Array;
export type Feeder = {
    /** Shape of one fed sample, without the batch. */
    readonly sampleShape: readonly number[];
    readonly dtype: DType;
    /** Writes the samples at `indices`, one after the other, into `out`: indices.length × elements of a sample. */
    feedInto(indices: ArrayLike<number>, out: FedArray): void;
    /** The same as a new tensor [indices.length, …sampleShape]. */
    feed(indices: readonly number[]): Tensor;
};
/**
 * Prepares batches of a split for an input.
 *
 * Floating-point inputs get the scaled value. Integer inputs take quantised samples as they are stored; other samples
 * are scaled, rounded and clamped to the type's range.
 * @throws UserError where shapes, layout or types do not fit
 */
export declare function feeder(split: Split, target: FeedTarget, scaling?: Scaling): Feeder;
/** One batch; for many, make a `feeder` once. */
export declare function feed(split: Split, indices: readonly number[], target: FeedTarget, scaling?: Scaling): Tensor;
