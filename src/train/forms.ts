// Which forms of the operators a step is made of on this machine: ONNX Runtime's blocked layout where it computes right.
import { type Block, blockProbe, inBlocks, type Lower } from '../autodiff/index.ts'
import { encode, floats } from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'

const blocks: readonly Block[] = [16, 8]
/** Differences of rounding are a hundred times smaller, a wrong layout's a thousand times larger. */
const tolerance = 1e-3

/**
 * The fastest forms known to be right here; undefined = the default ones. Takes a few milliseconds.
 * Blocks of 8 or 16 channels belong to a processor, and the wrong size gives wrong numbers, so each is tried once
 * against plain convolutions. A DS-CNN's step took a third less processor time with them.
 */
export async function fastForms(runtime: Runtime): Promise<Lower | undefined> {
  for (const block of blocks) if (await isRight(block, runtime)) return inBlocks(block)
  return undefined
}

async function isRight(block: Block, runtime: Runtime): Promise<boolean> {
  const { graph, feeds, output } = blockProbe(block)
  try {
    const session = await runtime.open(encode(graph), { threads: 1, denormalAsZero: true })
    try {
      const result = await session.run(feeds)
      return floats(result[output]!)[0]! < tolerance
    } finally {
      await session.close()
    }
  } catch {
    // A build without these kernels refuses the graph.
    return false
  }
}
