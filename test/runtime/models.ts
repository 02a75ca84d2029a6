// Small models for the tests of the runtime, built with our own ir.
import { build, type DType, encode, node, value } from '../../src/ir/index.ts'

export const located = {
  folder: new URL('../../node_modules/onnxruntime-node', import.meta.url).pathname,
  version: '1.30.0',
  how: 'project',
} as const

/** y = x + x for [N, width] of any element type. */
export const doubling = (dtype: DType = 'float32', width = 4): Uint8Array =>
  encode(
    build({
      opset: 17,
      inputs: [value('x', dtype, ['N', width])],
      outputs: [value('y', dtype, ['N', width])],
      nodes: [node('Add', ['x', 'x'], ['y'])],
    }),
  )
