// Runs a model over the samples of a split, batch by batch, and hands each sample's scores to the caller.
// Models with a fixed batch run in it (the last one filled up); those that only work one by one are run so.

import { type Feeder, feeder, type Scaling, type Split } from '../data/index.ts'
import { UserError, userError } from '../errors.ts'
import { floats, type Tensor } from '../ir/index.ts'
import type { Session } from '../runtime/index.ts'

export type PredictOptions = {
  /** Samples a run, where the model leaves it open. Default 64. */
  readonly batch?: number | undefined
  readonly scaling?: Scaling | undefined
  readonly signal?: AbortSignal | undefined
}

/** Called once for each sample, in the order of `indices`: its position there, its scores, its fed input. */
export type Visit = (position: number, scores: Float32Array, input: Tensor, row: number) => void

const defaultBatch = 64

/**
 * Runs `session` on the samples at `indices`.
 * @returns how many scores a sample has
 * @throws UserError `evaluate-inputs`, `evaluate-not-finite`, `data-…`, `model-run-failed`
 */
export async function predict(
  session: Session,
  split: Split,
  indices: readonly number[],
  options: PredictOptions,
  visit: Visit,
): Promise<void> {
  const input = session.inputs[0]
  if (session.inputs.length !== 1 || !input?.shape || !input.dtype)
    throw userError('evaluate-inputs', { inputs: session.inputs.map(i => i.name).join(', ') })
  const feed = feeder(split, { shape: input.shape, dtype: input.dtype }, options.scaling)
  const fixed = typeof input.shape[0] === 'number' ? input.shape[0] : undefined
  const batch = fixed ?? Math.min(options.batch ?? defaultBatch, Math.max(1, indices.length))
  const size = fixed === undefined && batch > 1 ? await batchThatWorks(session, feed, indices, batch) : batch
  for (let at = 0; at < indices.length; at += size) {
    options.signal?.throwIfAborted()
    const chunk = indices.slice(at, at + size)
    const fed = feed.feed(fixed === undefined ? chunk : filled(chunk, size))
    const scores = await run(session, fed)
    const width = scores.length / fed.shape[0]!
    for (let row = 0; row < chunk.length; row++) {
      const own = scores.subarray(row * width, (row + 1) * width)
      if (own.some(Number.isNaN)) throw userError('evaluate-not-finite', { sample: chunk[row]! })
      visit(at + row, own, fed, row)
    }
  }
}

/** Repeats the last sample up to the batch the model insists on. */
const filled = (chunk: readonly number[], size: number) =>
  Array.from({ length: size }, (_, i) => chunk[Math.min(i, chunk.length - 1)]!)

/** `batch`, or 1 for a model that calls its batch symbolic and then reshapes for a single sample. */
async function batchThatWorks(
  session: Session,
  feed: Feeder,
  indices: readonly number[],
  batch: number,
): Promise<number> {
  try {
    const name = session.outputs[0]!.name
    const outputs = await session.run({ [session.inputs[0]!.name]: feed.feed(indices.slice(0, batch)) }, [
      name,
    ])
    return outputs[name]!.shape[0] === batch ? batch : 1
  } catch (error) {
    if (error instanceof UserError && error.code === 'model-run-failed') return 1
    throw error
  }
}

async function run(session: Session, fed: Tensor): Promise<Float32Array> {
  const name = session.outputs[0]!.name
  const outputs = await session.run({ [session.inputs[0]!.name]: fed }, [name])
  return floats(outputs[name]!)
}
