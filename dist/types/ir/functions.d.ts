import { type GraphProto, type ModelProto } from './generated/onnx_pb.js';
import { type Limits } from './limits.js';
/** The model's graph with every call of a model-local function replaced by the function's nodes. */
export declare function inlineFunctions(model: ModelProto, limits: Limits): GraphProto;
