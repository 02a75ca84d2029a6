// The runtime, and small graphs, for the tests of this layer.
import { join } from 'node:path'
import type { Split } from '../../src/data/index.ts'
import { build, type Dim, encode, node, tensor, value } from '../../src/ir/index.ts'
import { loadRuntime } from '../../src/runtime/index.ts'

export const root = join(import.meta.dirname, '../..')
export const located = { folder: join(root, 'node_modules/onnxruntime-node'), version: '1.30.0' }
export const runtime = loadRuntime(located)

/** What the fixtures' nets were trained with. */
export const scale = { divide: 255, mean: 0.335, std: 0.212 }

/** A model that answers with its input: the samples are the scores. */
export const echo = (width: number, batch: Dim = 'N') =>
  encode(
    build({
      inputs: [value('x', 'float32', [batch, width])],
      outputs: [value('y', 'float32', [batch, width])],
      nodes: [node('Identity', ['x'], ['y'])],
    }),
  )

export function split(x: ArrayLike<number>, width: number, y?: ArrayLike<number>, yWidth = 0): Split {
  const count = x.length / width
  const labels = y && (yWidth ? tensor('float32', [count, yWidth], y) : tensor('int32', [count], y))
  return { count, x: tensor('float32', [count, width], x), y: labels, layout: undefined }
}
