// Running graphs for the tests of spaces: real ONNX Runtime on seeded inputs.
import { join } from 'node:path'
import { encode, floats, type Graph, type Tensor, tensor } from '../../src/ir/index.ts'
import { type Random, random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'

const located = locate({ roots: [join(import.meta.dirname, '../..')] })
if (isMissing(located)) throw new Error('onnxruntime-node is not installed')
export const runtime = loadRuntime(located)

/** Uniform values in [-1, 1) for every float input; a symbolic length becomes 2. */
export function feeds(graph: Graph, seed = 1): Record<string, Tensor> {
  const generator = random(seed)
  const inputs = graph.inputs.filter(input => !graph.constants.has(input.name))
  return Object.fromEntries(
    inputs.map(({ name, shape }) => [name, noise((shape ?? []).map(length), generator)]),
  )
}

const length = (dim: number | string) => (typeof dim === 'number' ? dim : 2)

export function noise(shape: readonly number[], generator: Random, scale = 1): Tensor {
  const count = shape.reduce((a, b) => a * b, 1)
  return tensor(
    'float32',
    shape,
    Array.from({ length: count }, () => (2 * generator.next() - 1) * scale),
  )
}

export type Output = { readonly shape: readonly number[]; readonly values: Float32Array }

/** All outputs, without optimisation, so that equal arithmetic gives equal bits. */
export async function run(graph: Graph, inputs: Record<string, Tensor>): Promise<Output[]> {
  const session = await runtime.open(encode(graph), { optimise: 'none', threads: 1 })
  try {
    const results = await session.run(inputs)
    return graph.outputs.map(({ name }) => ({ shape: results[name]!.shape, values: floats(results[name]!) }))
  } finally {
    await session.close()
  }
}
