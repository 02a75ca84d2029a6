// The worker's part: how the installed runtime lays out data here, seen by what it makes of a model that tells layouts
// apart. Blocks are of 8 channels with AVX2 and 16 with AVX-512; other machines may have none.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attr, build, encode, node, tensor, value } from '../ir/index.ts'
import type { JobContext } from '../runtime/index.ts'
import type { Fusing } from './kernels/decompose.ts'

/** A convolution of 8 channels: one block of 8, whose input is reordered, or half a block of 16, read as it is. */
function probe(): Uint8Array {
  const pads = attr.ints([1, 1, 1, 1])
  const graph = build({
    inputs: [value('x', 'float32', [1, 8, 8, 8])],
    outputs: [value('y', 'float32', [1, 16, 8, 8])],
    constants: { w: tensor('float32', [16, 8, 3, 3], new Float32Array(16 * 8 * 9)) },
    nodes: [node('Conv', ['x', 'w'], ['y'], { pads, kernel_shape: attr.ints([3, 3]) })],
  })
  return encode(graph)
}

/** The graph of `model` as ONNX Runtime optimised it for this machine. */
export async function optimisedJob(
  { model }: { readonly model: Uint8Array },
  { runtime }: JobContext,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-optimised-'))
  try {
    const path = join(folder, 'optimised.onnx')
    const session = await runtime.open(model, { optimizedModelPath: path })
    await session.close()
    return new Uint8Array(readFileSync(path))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The layout of the runtime on this machine. */
export async function fusingJob(_: undefined, context: JobContext): Promise<Fusing> {
  // Operator names stand in the file as they are: no need to decode what only a running session may hold.
  const text = Buffer.from(await optimisedJob({ model: probe() }, context)).toString('latin1')
  if (!text.includes('com.microsoft.nchwc')) return { block: 0 }
  return { block: text.includes('ReorderInput') ? 8 : 16 }
}
