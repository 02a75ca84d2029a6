// The lab: one sandboxed process in which a pull request's models are run on its data set; started on first use.
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DataSource } from '../data/index.ts'
import { userError } from '../errors.ts'
import type { EvaluateInput, EvaluateOutput, evaluateJob } from '../evaluate/index.ts'
import { isMissing, type Located, type Missing, startWorker, type Worker } from '../runtime/index.ts'
import { isInside } from './files.ts'
import type { Setting } from './setting.ts'

export type Lab = {
  /** @throws UserError also when there is no runtime (`runtime-missing`). */
  evaluate(input: Omit<EvaluateInput, 'cwd'>, signal?: AbortSignal): Promise<EvaluateOutput>
  close(): Promise<void>
}

export function openLab(setting: Pick<Setting, 'root' | 'findRuntime' | 'signal'>): Lab {
  let started: Promise<Worker> | undefined
  const start = async () => {
    const runtime = await setting.findRuntime()
    if (isMissing(runtime)) throw runtimeMissing(runtime)
    return startIn(runtime, setting.signal)
  }
  return {
    evaluate: async (input, signal) => {
      checkInside(setting.root, input.data)
      started ??= start()
      const worker = await started
      const options = signal ? { signal } : {}
      return worker.call<typeof evaluateJob>('evaluate', { ...input, cwd: setting.root }, options)
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

// A path may carry a prefix after its folder (`sets/ic01`), so a path that is not there is left to the loader.
function checkInside(root: string, { path }: DataSource) {
  const full = resolve(root, path)
  if (!isInside(realpathSync(root), realOf(full))) throw userError('path-outside', { path })
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = resolve(path, '..')
    return parent === path ? path : resolve(realOf(parent), path.slice(parent.length + 1))
  }
}
