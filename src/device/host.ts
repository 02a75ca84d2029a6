// This machine: ONNX Runtime in a sandboxed child process (empty environment, memory and time limits), timed inside it.
import { userError } from '../errors.ts'
import { isMissing, type Located, type Missing, startWorker, type Worker } from '../runtime/index.ts'
import { type BlockSize, type Rig, roundLimitMs } from './rig.ts'
import type { timePrepareJob, timeRoundJob } from './timing-job.ts'
import type { HostSpec, MeasuredModel, MeasureIo } from './types.ts'

export type HostContext = {
  readonly runtime: Located | Missing
  /** The child's entry file; default dist/worker.js. */
  readonly workerEntry?: string
}

/** Starts the child with the models. Throws `device-wasm`, `device-runtime`, and what the worker throws. */
export async function openHost(
  spec: HostSpec,
  context: HostContext,
  models: readonly MeasuredModel[],
  seed: number,
  io: MeasureIo,
): Promise<Rig> {
  const { provider = 'cpu', threads = 1, cpus, memoryBytes } = spec
  if (/wasm/i.test(provider)) throw userError('device-wasm', { device: spec.name })
  const { runtime } = context
  if (isMissing(runtime)) throw userError('device-runtime', { device: spec.name, reason: runtime.reason })
  const entry = context.workerEntry
  const worker = await startWorker({
    runtime,
    ...(cpus ? { cpus } : {}),
    ...(memoryBytes ? { memoryBytes } : {}),
    ...(entry ? { entry } : {}),
    ...(io.signal ? { signal: io.signal } : {}),
  })
  try {
    const plain = models.map(({ bytes, shapes = {} }) => ({ bytes, shapes }))
    await worker.call<typeof timePrepareJob>('timePrepare', { models: plain, threads, provider, seed })
  } catch (error) {
    await worker.close()
    throw error
  }
  return rigOf(worker, { runtime: `onnxruntime ${runtime.version}`, provider, threads }, io)
}

function rigOf(
  worker: Worker,
  facts: { runtime: string; provider: string; threads: number },
  io: MeasureIo,
): Rig {
  return {
    facts: { ...facts, ...(worker.cpus ? { pinned: worker.cpus } : {}), local: true, sessions: true },
    now: io.now,
    round: (order: readonly number[], size: BlockSize) =>
      worker.call<typeof timeRoundJob>('timeRound', { order, size }, { timeMs: roundLimitMs }),
    close: () => worker.close(),
  }
}
