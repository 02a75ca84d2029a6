import { type External } from './external.js';
import * as onnx from './generated/onnx_pb.js';
import type { Tensor } from './graph.js';
import { type Limits } from './limits.js';
/** What reading needs besides the message; `budget` adds up over the whole model. */
export type Scope = {
    readonly limits: Limits;
    readonly external: External;
    readonly budget: {
        nodes: number;
        bytes: number;
    };
};
export declare function readTensor(proto: onnx.TensorProto, scope: Scope): Tensor;
/** A sparse constant as a dense one; indices in range, capped like any other tensor. */
export declare function readSparse(proto: onnx.SparseTensorProto, scope: Scope): Tensor;
