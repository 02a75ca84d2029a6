// Small models for the tests of the runtime, built with our own ir.
import { join } from 'node:path'
import { build, type DType, encode, node, tensor, value } from '../../src/ir/index.ts'

/** The development dependency. */
export const located = {
  folder: join(import.meta.dirname, '../../node_modules/onnxruntime-node'),
  version: '1.30.0',
} as const

const file = (parts: Parameters<typeof build>[0]) => encode(build(parts))

/** y = x + x for [N, 4]. */
export const doubling = (dtype: DType = 'float32'): Uint8Array =>
  file({
    inputs: [value('x', dtype, ['N', 4])],
    outputs: [value('y', dtype, ['N', 4])],
    nodes: [node('Add', ['x', 'x'], ['y'])],
  })

/** y = x of any type, through a node so that it is computed. */
export const copying = (dtype: DType): Uint8Array =>
  file({
    inputs: [value('x', dtype, ['N', 4])],
    outputs: [value('y', dtype, ['N', 4])],
    nodes: [node('Identity', ['x'], ['y'])],
  })

/** sum = a + b, relu = max(sum, 0); two inputs, two outputs, an unknown length. */
export const twoOutputs = (): Uint8Array =>
  file({
    inputs: [value('a', 'float32', ['N', 3]), value('b', 'float32', ['N', 3])],
    outputs: [value('sum', 'float32', ['N', 3]), value('relu', 'float32', ['N', 3])],
    nodes: [node('Add', ['a', 'b'], ['sum']), node('Relu', ['sum'], ['relu'])],
  })

/** y = x · 2^-140, a denormal number for x = 1. */
export const denormal = (): Uint8Array =>
  file({
    inputs: [value('x', 'float32', ['N'])],
    outputs: [value('y', 'float32', ['N'])],
    nodes: [node('Mul', ['x', 'small'], ['half']), node('Mul', ['half', 'small'], ['y'])],
    constants: { small: tensor('float32', [], [2 ** -70]) },
  })

/** Two MatMul and Add pairs and a Relu, which optimisation fuses. */
export const dense = (): Uint8Array =>
  file({
    inputs: [value('x', 'float32', [1, 8])],
    outputs: [value('y', 'float32', [1, 8])],
    nodes: [node('MatMul', ['x', 'w'], ['h']), node('Add', ['h', 'b'], ['k']), node('Relu', ['k'], ['y'])],
    constants: {
      w: tensor(
        'float32',
        [8, 8],
        Array.from({ length: 64 }, (_, i) => (i % 7) - 3),
      ),
      b: tensor('float32', [8], [1, 2, 3, 4, 5, 6, 7, 8]),
    },
  })

/** toString = valueOf = constructor + constructor. */
export const oddNames = (): Uint8Array =>
  file({
    inputs: [value('constructor', 'float32', ['N', 4])],
    outputs: [value('valueOf', 'float32', ['N', 4]), value('toString', 'float32', ['N', 4])],
    nodes: [
      node('Add', ['constructor', 'constructor'], ['toString']),
      node('Identity', ['toString'], ['valueOf']),
    ],
  })
