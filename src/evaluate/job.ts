// The worker's evaluation job: the data set is loaded once in the sandboxed process, then many models run on it.
import {
  type DataFacts,
  type DataSource,
  type Dataset,
  dataFacts,
  feed,
  loadDataset,
  whole,
} from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import { decode, encode, type Graph, type Tensor } from '../ir/index.ts'
import type { JobContext, Runtime } from '../runtime/index.ts'
import { type EvaluateOptions, evaluate, type Quality } from './evaluate.ts'
import { type KeptChannels, matchMoments } from './match-moments.ts'
import { recalibrate } from './recalibrate.ts'

export type EvaluateInput = {
  readonly model: Uint8Array
  readonly data: DataSource
  /** What the data set's path is relative to. */
  readonly cwd: string
  /** A folder that no path of the data may leave, links followed: the repository, where a pull request says what to read. */
  readonly inside?: string
  readonly options: Omit<EvaluateOptions, 'scaling' | 'signal' | 'classes'>
  /** Which samples. Default: the test part where the source tells one, else all, as none is known to be trained on. */
  readonly part?: 'test' | 'all'
  /**
   * Recalibrates on this many training samples first, and returns the model so changed; a model that runs no batch of
   * them is evaluated and returned as it is.
   */
  readonly recalibrate?: number
  /** The model it was narrowed from: without BatchNormalization, its moments are matched instead. */
  readonly origin?: { readonly model: Uint8Array; readonly kept: KeptChannels }
  readonly threads?: number
  readonly provider?: string
}

export type EvaluateOutput = Quality & {
  /** The recalibrated model, if that was asked for. */
  readonly model: Uint8Array | undefined
  /** Key of the data set's contents. */
  readonly dataSha256: string
  readonly facts: DataFacts
  /** Whether the source says which samples are for testing. */
  readonly declaredSplit: boolean
}

/** A job with its own memory of data sets; the last one is kept. */
export function openEvaluator() {
  let kept: { key: string; data: Promise<Dataset> } | undefined
  const load = (input: EvaluateInput) => {
    const key = JSON.stringify([input.cwd, input.data])
    if (kept?.key !== key)
      kept = { key, data: loadDataset(input.data, { cwd: input.cwd, inside: input.inside }) }
    return kept.data
  }
  return async (input: EvaluateInput, context: JobContext): Promise<EvaluateOutput> => {
    const data = await load(input)
    const model = input.recalibrate ? await recalibrated(input, data, context.runtime) : undefined
    const { threads = 1, provider = 'cpu' } = input
    const session = await context.runtime.open(model ?? input.model, { threads, provider })
    try {
      const quality = await evaluate(session, partOf(data, input), {
        ...input.options,
        scaling: data.scale,
        classes: data.classes?.length,
        signal: context.signal,
      })
      const { sha256, declaredSplit } = data
      return { ...quality, model, dataSha256: sha256, facts: dataFacts(data), declaredSplit }
    } finally {
      await session.close()
    }
  }
}

/** The job of this process: `worker.call<typeof evaluateJob>('evaluate', input)`. */
export const evaluateJob = openEvaluator()

/**
 * The model with statistics of training samples, as `recalibrate` and `origin` of the input ask; as it is where it runs no
 * batch of them.
 * @throws UserError `evaluate-inputs`, `evaluate-no-samples`, `data-…`
 */
export async function recalibrated(
  input: Pick<EvaluateInput, 'model' | 'recalibrate' | 'origin'>,
  data: Dataset,
  runtime: Runtime,
): Promise<Uint8Array> {
  const graph = decode(input.model)
  const [first] = graph.inputs.filter(v => !graph.constants.has(v.name))
  if (!first?.shape || !first.dtype) throw userError('evaluate-inputs', { inputs: first?.name ?? '' })
  const count = Math.min(input.recalibrate ?? 0, data.train.count)
  if (count === 0) throw userError('evaluate-no-samples', {})
  // Evenly spaced, so that data sorted by class gives every class.
  const indices = Array.from({ length: count }, (_, i) => Math.floor((i * data.train.count) / count))
  const batch = feed(data.train, indices, { shape: first.shape, dtype: first.dtype }, data.scale)
  try {
    return encode(await calibrate(graph, batch, input.origin, runtime))
  } catch (error) {
    if (error instanceof UserError && error.code === 'model-run-failed') return input.model
    throw error
  }
}

function calibrate(
  graph: Graph,
  batch: Tensor,
  origin: EvaluateInput['origin'],
  runtime: Runtime,
): Promise<Graph> {
  const norms = graph.nodes.some(node => node.op === 'BatchNormalization')
  if (norms || !origin) return recalibrate(graph, batch, runtime)
  return matchMoments(graph, decode(origin.model), batch, origin.kept, runtime)
}

function partOf(data: Dataset, { part = data.declaredSplit ? 'test' : 'all' }: EvaluateInput) {
  return part === 'test' ? data.test : whole(data)
}
