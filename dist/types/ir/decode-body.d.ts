import { type Scope } from './decode-tensor.js';
import * as onnx from './generated/onnx_pb.js';
import type { Body } from './graph.js';
export type { Scope };
export declare function readBody(proto: onnx.GraphProto, scope: Scope): Body;
