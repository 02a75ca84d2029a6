import type { DType } from '../graph.js';
import { type Call, type Rule } from './call.js';
type DTypeOf = (call: Call) => DType | undefined;
/** The type of one input. */
export declare const typeOf: (index: number) => DTypeOf;
/** A fixed type. */
export declare const always: (dtype: DType) => DTypeOf;
/** MatMul of the inputs `a` and `b`, with NumPy's rules for vectors and batches. */
export declare const matMul: (dtype: DTypeOf, a?: number, b?: number) => Rule;
/** com.microsoft FusedMatMul: a MatMul whose operands may be transposed first. */
export declare const fusedMatMul: Rule;
/** com.microsoft MatMulNBits: [..., K] by a packed weight of K × N. */
export declare const packedMatMul: Rule;
/** Gemm: [M, K] × [K, N] + C, either transposed first; C broadcasts to the result. */
export declare const gemm: (dtype: DTypeOf, at?: {
    a: number;
    b: number;
    c: number;
}) => Rule;
/** Einsum: letters name axes, '...' the broadcast ones. */
export declare const einsum: Rule;
export {};
