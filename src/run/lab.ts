// The lab: one sandboxed process in which a pull request's models are run on its data set; started on first use.
import type { DataSource } from '../data/index.ts'
import { userError } from '../errors.ts'
import type {
  DataFacts,
  dataFactsJob,
  EvaluateInput,
  EvaluateOutput,
  evaluateJob,
} from '../evaluate/index.ts'
import type { ProxiesInput, ProxiesOutput, proxiesJob } from '../proxies/index.ts'
import { isMissing, type Located, type Missing, startWorker, type Worker } from '../runtime/index.ts'
import type { Setting } from './setting.ts'

export type Lab = {
  /** @throws UserError also when there is no runtime (`runtime-missing`). */
  evaluate(input: Omit<EvaluateInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<EvaluateOutput>
  /** What networks for this data set take and give. */
  describe(data: DataSource, signal?: AbortSignal): Promise<DataFacts>
  /** Training-free scores. */
  score(input: Omit<ProxiesInput, 'cwd' | 'inside'>, signal?: AbortSignal): Promise<ProxiesOutput>
  /** The part that models are judged on, where that is not left to the data set. */
  readonly part: 'test' | undefined
  close(): Promise<void>
}

type LabOptions = { readonly confined?: boolean; readonly part?: 'test' | undefined }

/** `confined` (default): data lies below `root`; false where a person names the data set on the command line. */
export function openLab(
  setting: Pick<Setting, 'root' | 'findRuntime' | 'signal'>,
  { confined = true, part }: LabOptions = {},
): Lab {
  const place = confined ? { cwd: setting.root, inside: setting.root } : { cwd: setting.root }
  let started: Promise<Worker> | undefined
  const start = async () => {
    const runtime = await setting.findRuntime()
    if (isMissing(runtime)) throw runtimeMissing(runtime)
    return startIn(runtime, setting.signal)
  }
  const worker = () => {
    started ??= start()
    return started
  }
  const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {})
  return {
    evaluate: async (input, signal) =>
      (await worker()).call<typeof evaluateJob>(
        'evaluate',
        { ...(part ? { part } : {}), ...input, ...place },
        options(signal),
      ),
    describe: async (data, signal) =>
      (await worker()).call<typeof dataFactsJob>('dataFacts', { data, ...place }, options(signal)),
    score: async (input, signal) =>
      (await worker()).call<typeof proxiesJob>('proxies', { ...input, ...place }, options(signal)),
    part,
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
