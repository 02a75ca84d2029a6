import type { DType } from '../graph.js';
import { type Call, type Rule } from './call.js';
type Operands = {
    readonly data: number;
    readonly weight: number;
    readonly bias: number;
};
/** A convolution whose data, weight and bias stand at `at`; the output's type from `dtype`. */
export declare const convolution: (dtype: (call: Call) => DType | undefined, at?: Operands) => Rule;
/** ConvTranspose: the weight is [in, out / group, kernel…]. */
export declare const convTranspose: Rule;
/** MaxPool, AveragePool, LpPool; MaxPool's second output holds indices. */
export declare const pool: Rule;
/** com.microsoft QLinearAveragePool: `channels_last` says where the channels stand. */
export declare const layoutPool: Rule;
/** Spatial axes shrink to 1; `channels_last` (com.microsoft) says where they are. */
export declare const globalPool: Rule;
/** MaxUnpool: the inverse of MaxPool, or the given output shape. */
export declare const unpool: Rule;
export {};
