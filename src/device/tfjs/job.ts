// The worker's part of a `tfjs` device: loads TensorFlow.js, then times blocks as for ONNX Runtime.
import { fileURLToPath } from 'node:url'
import { random } from '../../random.ts'
import type { JobContext } from '../../runtime/index.ts'
import { randomFeeds } from '../inputs.ts'
import { type PrepareInput, prepareBench, warmUp } from '../timing-job.ts'
import { type LoadOptions, loadTfjs } from './load.ts'
import { openTfjsSession } from './session.ts'
import type { Tf } from './tensors.ts'

export type TfjsPrepareInput = LoadOptions & Omit<PrepareInput, 'threads' | 'provider'>
export type TfjsFacts = { readonly runtime: string; readonly provider: string }

/**
 * Keeps the models of one measurement, which `timeRoundJob` then times. Throws `device-tfjs`, and what opening and
 * running the models throws.
 */
export async function tfjsPrepareJob(input: TfjsPrepareInput, _context: JobContext): Promise<TfjsFacts> {
  // Edgewise's own neighbours come last: both may be installed globally, side by side.
  const roots = [...input.roots, fileURLToPath(new URL('.', import.meta.url))]
  const { tf, runtime, backend } = await loadTfjs({ ...input, roots })
  for (const model of input.models) compileAhead(tf, model, input.seed)
  prepareBench(input, async (bytes, shapes) => openTfjsSession(tf, bytes, shapes))
  return { runtime, provider: backend }
}

/** Longest that one model is run for ahead of the measurement. */
const compileMs = 150

/** The engine compiles JavaScript while it runs: the first model measured must not pay for all. */
function compileAhead(tf: Tf, { bytes, shapes }: TfjsPrepareInput['models'][number], seed: number) {
  const session = openTfjsSession(tf, bytes, shapes)
  try {
    const run = session.bind(randomFeeds(session.inputs, shapes, random(seed)))
    warmUp(() => elapsed(run), compileMs)
  } finally {
    session.close()
  }
}

function elapsed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
