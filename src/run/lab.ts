// The lab: one sandboxed process in which a pull request's models are run on its data set; started on first use.
import { userError } from '../errors.ts'
import type { EvaluateInput, EvaluateOutput, evaluateJob } from '../evaluate/index.ts'
import { isMissing, type Located, type Missing, startWorker, type Worker } from '../runtime/index.ts'
import type { Setting } from './setting.ts'

export type Lab = {
  /** @throws UserError also when there is no runtime (`runtime-missing`). */
  evaluate(input: Omit<EvaluateInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<EvaluateOutput>
  close(): Promise<void>
}

/** `confined` (default): data lies below `root`; false where a person names the data set on the command line. */
export function openLab(
  setting: Pick<Setting, 'root' | 'findRuntime' | 'signal'>,
  { confined = true }: { readonly confined?: boolean } = {},
): Lab {
  const place = confined ? { cwd: setting.root, inside: setting.root } : { cwd: setting.root }
  let started: Promise<Worker> | undefined
  const start = async () => {
    const runtime = await setting.findRuntime()
    if (isMissing(runtime)) throw runtimeMissing(runtime)
    return startIn(runtime, setting.signal)
  }
  return {
    evaluate: async (input, signal) => {
      started ??= start()
      const worker = await started
      const options = signal ? { signal } : {}
      return worker.call<typeof evaluateJob>('evaluate', { ...input, ...place }, options)
    },
    close: async () => {
      const worker = await started?.catch(() => undefined)
      await worker?.close()
    },
  }
}

export const runtimeMissing = ({ reason }: Missing) => userError('runtime-missing', { reason })

const startIn = (runtime: Located, signal: AbortSignal | undefined) =>
  startWorker({ runtime, memoryBytes: labMemoryBytes, ...(signal ? { signal } : {}) })

/** Data set, model and activations of one batch. */
const labMemoryBytes = 4 * 2 ** 30
