// The door of the ir layer: immutable ONNX graphs.
export * from './attributes.ts'
export { body, build, type GraphParts, node, value } from './build.ts'
export { type DecodeOptions, decode } from './decode.ts'
export { encode, fileSize } from './encode.ts'
export { foldBatchNorm } from './fold-norm.ts'
export type * from './graph.ts'
export { type HashOptions, hash } from './hash.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { normalise } from './normalise.ts'
export { knownOp, type OpRow, opKey, ops } from './ops.ts'
export { print, printShape, printType } from './print.ts'
export { captures, consumers, producers, prune, reads, rewrite } from './rewrite.ts'
export { bindShapes, defaultBinding, type Fact, inferShapes } from './shapes.ts'
export {
  byteLength,
  dtypeOfCode,
  dtypes,
  elements,
  floats,
  ints,
  numbers,
  scalar,
  stringBytes,
  strings,
  tensor,
} from './tensor.ts'
