import type { Tensor } from '../ir/index.js';
import type { NativeTensor } from './native.js';
/** `written`: ONNX Runtime will write into it, so a hidden copy would lose the result. */
export declare function toNative(tensor: Tensor, written?: boolean): NativeTensor;
/** A view of what ONNX Runtime computed. */
export declare function fromNative(native: NativeTensor): Tensor;
