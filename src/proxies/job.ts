// The worker's job: many models are scored on the same minibatches of a data set. Models and data may be hostile.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DataSource, type Dataset, loadDataset } from '../data/index.ts'
import { UserError } from '../errors.ts'
import { decode } from '../ir/index.ts'
import type { JobContext } from '../runtime/index.ts'
import { controls, type ProxyName, type Scores } from './proxies.ts'
import { proxyScores } from './proxy-scores.ts'
import { missing } from './score.ts'

export type ProxiesInput = {
  /** ONNX files. */
  readonly models: readonly Uint8Array[]
  /** Beside `params` and `macs`, which are always told. */
  readonly proxies: readonly ProxyName[]
  /** Absent: noise, and no scores that need classes. */
  readonly data?: DataSource
  /** What the data set's path is relative to. */
  readonly cwd: string
  /** The folder that no path of the data may leave. */
  readonly inside?: string
  /** Samples in a minibatch, 2 to 48. Default 24. */
  readonly samples?: number
  /** Of the draw of samples, and of fresh weights. */
  readonly seed: number | string
  /** Score every model with new weights, as before training. Default: with the weights it has. */
  readonly fresh?: boolean
  readonly threads?: number
}

/** After each model, in order. */
export type ProxiesProgress = {
  readonly model: number
  readonly scores: Scores
  readonly milliseconds: number
}

export type ProxiesOutput = { readonly scores: readonly Scores[] }

/** A job with its own memory of data sets; the last one is kept. */
export function openScorer() {
  let kept: { key: string; data: Promise<Dataset> } | undefined
  const load = ({ data, cwd, inside }: ProxiesInput) => {
    if (!data) return undefined
    const key = JSON.stringify([cwd, data])
    if (kept?.key !== key) kept = { key, data: loadDataset(data, { cwd, inside }) }
    return kept.data
  }
  return async (input: ProxiesInput, context: JobContext<ProxiesProgress>): Promise<ProxiesOutput> => {
    const data = await load(input)
    const scores: Scores[] = []
    for (const [model, bytes] of input.models.entries()) {
      await nextTurn()
      context.signal.throwIfAborted()
      const begun = performance.now()
      const found = await scoresOf(bytes, input, data, context)
      scores.push(found)
      context.progress({ model, scores: found, milliseconds: performance.now() - begun })
    }
    return { scores }
  }
}

/** The job of this process: `worker.call<typeof proxiesJob>('proxies', input)`. */
export const proxiesJob = openScorer()

async function scoresOf(
  bytes: Uint8Array,
  { proxies, samples, seed, fresh, threads }: ProxiesInput,
  data: Dataset | undefined,
  { runtime }: JobContext<ProxiesProgress>,
): Promise<Scores> {
  try {
    return await proxyScores(decode(bytes), { runtime, data, proxies, samples, seed, fresh, threads })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const names = new Set([...controls, ...proxies])
    return Object.fromEntries([...names].map(name => [name, missing(error.message)]))
  }
}
