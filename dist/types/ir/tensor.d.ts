import type { DType, Tensor } from './graph.js';
type DTypeRow = {
    /** TensorProto.DataType. */ code: number;
    /** Bits of one element; 0 = variable (string). */ bits: number;
    kind: 'float' | 'int' | 'bool' | 'string';
};
/** Every element type: its number in TensorProto.DataType, its bits, its kind. */
export declare const dtypes: Readonly<Record<DType, DTypeRow>>;
/** The element type with this TensorProto.DataType number; undefined for complex, 2-bit and unknown types. */
export declare const dtypeOfCode: (code: number) => DType | undefined;
/** Elements of a shape of numbers; throws `model-tensor-size` beyond 2^53 or on a negative length. */
export declare function elements(shape: readonly number[]): number;
/** Bytes of `count` elements; not for 'string'. */
export declare const byteLength: (dtype: DType, count: number) => number;
/**
 * A constant of `shape` from numbers, or from ready little-endian bytes.
 * @example tensor('float32', [2, 2], [1, 2, 3, 4])
 */
export declare function tensor(dtype: DType, shape: readonly number[], data: ArrayLike<number> | Uint8Array): Tensor;
/** A tensor without dimensions. */
export declare const scalar: (dtype: DType, value: number) => Tensor;
/** A tensor of texts. */
export declare function strings(shape: readonly number[], texts: readonly (string | Uint8Array)[]): Tensor;
/** The UTF-8 bytes of a string tensor's elements. */
export declare function stringBytes(t: Tensor): Uint8Array[];
/** The elements as float32: a view of the bytes if they are float32 and aligned, else a converted copy. */
export declare function floats(t: Tensor): Float32Array;
/** The elements as integers: 64-bit ones beyond ±2^53 saturate to ±2^63; fractions are cut off. */
export declare const ints: (t: Tensor) => number[];
/** The elements as numbers, exactly but for 64-bit integers beyond ±2^53 (see `ints`). */
export declare function numbers(t: Tensor): number[];
/** An int64 or uint64 as the IR keeps it: exact within ±2^53, else ±2^63. */
export declare function saturate(value: bigint): number;
export {};
