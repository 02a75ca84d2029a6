import { type DType, type Tensor } from '../ir/index.js';
import type { DataLimits } from './types.js';
/**
 * Elements of a file as a tensor of a kept type.
 * @param bytes starts at the first element; there must be exactly as many as the shape takes
 */
export declare function arrayFrom(path: string, dtype: DType, shape: readonly number[], bytes: Uint8Array, options: {
    bigEndian: boolean;
    width: number;
    limits: DataLimits;
}): Tensor;
type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float32Array;
/** A view (no copy) of a kept tensor's elements. */
export declare function view(t: Tensor): Numbers;
export {};
