// TensorFlow.js in a sandboxed child process, for those who deploy to Node or a browser: the same worker and the same
// protocol as for ONNX Runtime. Invariant: the parent loads nothing of it.
import { startWorker, type Worker } from '../../runtime/index.ts'
import { type Rig, roundLimitMs } from '../rig.ts'
import type { timeRoundJob } from '../timing-job.ts'
import type { MeasuredModel, MeasureIo, TfjsSpec } from '../types.ts'
import { deviceWarning } from '../warnings.ts'
import type { TfjsFacts, tfjsPrepareJob } from './job.ts'
import { usualBackend } from './load.ts'

export type TfjsContext = {
  /** The project, whose node_modules hold TensorFlow.js. */
  readonly cwd: string
  /** The child's entry file; default dist/worker.js. */
  readonly workerEntry?: string
}

/** ONNX Runtime is never loaded by these jobs. */
const noRuntime = { folder: '', version: '' }

/** Starts the child with the models. Throws `device-tfjs`, and what the worker throws. */
export async function openTfjs(
  spec: TfjsSpec,
  { cwd, workerEntry }: TfjsContext,
  models: readonly MeasuredModel[],
  seed: number,
  io: MeasureIo,
): Promise<Rig> {
  const { name, backend = usualBackend, cpus, memoryBytes } = spec
  const worker = await startWorker({
    runtime: noRuntime,
    ...(cpus ? { cpus } : {}),
    ...(memoryBytes ? { memoryBytes } : {}),
    ...(workerEntry ? { entry: workerEntry } : {}),
    ...(io.signal ? { signal: io.signal } : {}),
  })
  try {
    const facts = await worker.call<typeof tfjsPrepareJob>('tfjsPrepare', {
      device: name,
      backend,
      roots: [cwd],
      models: models.map(({ bytes, shapes = {} }) => ({ bytes, shapes })),
      seed,
    })
    return rigOf(worker, facts, io)
  } catch (error) {
    await worker.close()
    throw error
  }
}

const rigOf = (worker: Worker, { runtime, provider }: TfjsFacts, io: MeasureIo): Rig => ({
  facts: {
    runtime,
    provider,
    ...(worker.cpus ? { pinned: worker.cpus } : {}),
    local: true,
    sessions: true,
    warnings: [deviceWarning('tfjs-not-native', { backend: provider })],
  },
  now: io.now,
  round: (order, size) =>
    worker.call<typeof timeRoundJob>('timeRound', { order, size }, { timeMs: roundLimitMs }),
  close: () => worker.close(),
})
