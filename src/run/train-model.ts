// Training for programs and for the command line: the job in a process of its own, since the first session of a process
// decides how it treats denormal numbers, and since models and data sets may be hostile.
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { DataSource } from '../data/index.ts'
import { userError } from '../errors.ts'
import { isMissing, type Located, locate, startWorker } from '../runtime/index.ts'
import {
  type Recipe,
  recipeWith,
  type TrainInput,
  type TrainOutput,
  type TrainProgress,
  type trainJob,
} from '../train/index.ts'

export type TrainModelOptions = Omit<TrainInput, 'model' | 'data' | 'cwd' | 'recipe' | 'threads'> & {
  /** A path, or where the data set lies and how to read it. */
  readonly data: string | DataSource
  /** What the path is relative to. Default: the working directory. */
  readonly cwd?: string | undefined
  /** What is left out is as `edgewise train` has it: 10 epochs of Adam in batches of 32. */
  readonly recipe?: Partial<Recipe> | undefined
  /** Default: all processors. */
  readonly threads?: number | undefined
  /** Default: the one found from `cwd` or beside this package. */
  readonly runtime?: Located | undefined
  /**
   * Largest memory of the training process in bytes. Where a step takes more, parts of it are computed twice to stay
   * below, with the same numbers; above it the process is ended. Default 4 GiB.
   */
  readonly memoryBytes?: number | undefined
  /** Stops the run; it then rejects with the signal's reason, after a last `checkpoint` was told. */
  readonly signal?: AbortSignal | undefined
  /** Where it stands, checkpoints to resume from, and the trained model before it is judged. */
  readonly onProgress?: ((told: TrainProgress) => void) | undefined
}

/** The longest a timer takes: 24 days. A training has no limit but its steps. */
const callMs = 2 ** 31 - 1
const usualMemoryBytes = 4 * 2 ** 30

/**
 * Trains an ONNX model (the bytes of its file) on a data set, and judges it on the test part before and after. Same
 * arguments, same weights.
 * @returns the trained model with the names, op-set and metadata of the one that came in, its quality and its losses
 * @throws UserError `train-…`, `data-…`, `model-…`, `evaluate-…`, `runtime-missing`
 * @example const { model, quality } = await trainModel(bytes, { data: 'data.npz', recipe: { epochs: 3, rate: 0.01 } })
 */
export async function trainModel(model: Uint8Array, options: TrainModelOptions): Promise<TrainOutput> {
  const { data, recipe, runtime, memoryBytes = usualMemoryBytes, signal, onProgress, ...rest } = options
  const cwd = resolve(options.cwd ?? '.')
  const input: TrainInput = {
    ...rest,
    model,
    cwd,
    data: typeof data === 'string' ? { path: data } : data,
    recipe: recipeWith(recipe),
    threads: options.threads ?? availableParallelism(),
    memoryBytes,
  }
  const worker = await startWorker({ runtime: runtime ?? found(cwd), memoryBytes })
  try {
    return await worker.call<typeof trainJob>('train', input, {
      timeMs: callMs,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
    })
  } finally {
    await worker.close()
  }
}

function found(cwd: string): Located {
  const runtime = locate({ roots: [cwd, import.meta.dirname] })
  if (isMissing(runtime)) throw userError('runtime-missing', { reason: runtime.reason })
  return runtime
}
