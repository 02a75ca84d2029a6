// The block of channels that ONNX Runtime uses on this machine, if it has the layout.
import { type Block, blockProbe } from '../../src/autodiff/index.ts'
import { encode, numbers } from '../../src/ir/index.ts'
import { runtime } from './finite-differences.ts'

async function isRight(block: Block): Promise<boolean> {
  const { graph, feeds, output } = blockProbe(block)
  const session = await runtime.open(encode(graph)).catch(() => undefined)
  if (session === undefined) return false
  const apart = numbers(session.runSync(feeds)[output]!)[0]!
  await session.close()
  return apart < 1e-3
}

/** Undefined where there is none. */
export async function blockHere(): Promise<Block | undefined> {
  for (const block of [16, 8] as const) if (await isRight(block)) return block
  return undefined
}
