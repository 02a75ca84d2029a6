import type { Dim, DType } from '../graph.js';
import { type Call, type Rule } from './call.js';
/** What an op makes of one element each of its inputs; undefined = not known. */
type Fold = (call: Call, values: readonly Dim[]) => Dim | undefined;
/** Output 0 is like input 0 in type and shape; further outputs stay unknown. */
export declare const sameAsInput: Rule;
/** One input, one output of the same type and shape. */
export declare const unary: (fold: Fold) => Rule;
/** One input, one output of the same shape and the given type. */
export declare const unaryTo: (dtype: DType, fold?: Fold) => Rule;
/** Broadcasts all inputs; the output has the type of input 0, or the given one. */
export declare const elementwise: (fold?: Fold, dtype?: DType) => Rule;
/** A fold known for numbers only. */
export declare const onNumbers: (compute: (...values: number[]) => number) => Fold;
/** The folds of shape arithmetic. */
export declare const folds: {
    readonly add: (call: Call, [a, b]: readonly Dim[]) => Dim;
    readonly subtract: (call: Call, [a, b]: readonly Dim[]) => Dim;
    readonly multiply: (call: Call, [a, b]: readonly Dim[]) => Dim | undefined;
    readonly divide: (call: Call, [a, b]: readonly Dim[]) => Dim | undefined;
    readonly negate: (call: Call, [a]: readonly Dim[]) => Dim;
    readonly absolute: (call: Call, [a]: readonly Dim[]) => string | number | undefined;
    readonly floor: (_: Call, [a]: readonly Dim[]) => string | number | undefined;
    readonly ceil: (_: Call, [a]: readonly Dim[]) => string | number | undefined;
    readonly round: (_: Call, [a]: readonly Dim[]) => string | number | undefined;
    readonly max: (call: Call, values: readonly Dim[]) => Dim;
    readonly min: (call: Call, values: readonly Dim[]) => Dim;
    readonly equal: (call: Call, [a, b]: readonly Dim[]) => Dim | undefined;
    readonly where: (_: Call, [condition, a, b]: readonly Dim[]) => Dim | undefined;
    readonly same: (_: Call, [a]: readonly Dim[]) => Dim | undefined;
};
/** `to` as an element type. */
export declare const cast: Rule;
export declare const castLike: Rule;
/** Where: the type of the branches. */
export declare const where: Rule;
/** Broadcasts `data` inputs only, quantisation parameters standing between them. */
export declare const broadcastInputs: (...indices: readonly number[]) => Rule;
/** PRelu: the slope broadcasts to the data, never the other way. */
export declare const prelu: Rule;
/** Dropout: the mask has the shape of the data. */
export declare const dropout: Rule;
/** BitCast: the same bits under another type of the same width. */
export declare const bitCast: Rule;
export {};
