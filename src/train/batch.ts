// A batch in the form of a step's inputs: stored samples, fed and augmented. In line and on the thread that works ahead it
// is made here, by the same arithmetic. Invariant: a function of the samples and the number of the step.
import { type Feeder, type FeedTarget, feeder, type Layout, type Scaling } from '../data/index.ts'
import { floats, type Tensor } from '../ir/index.ts'
import { type Augmentation, augmenter, type Batch } from './augment.ts'
import type { Fed } from './step.ts'

/** All that making a batch depends on besides the samples: plain data, to be sent to a thread. */
export type Making = {
  readonly layout: Layout | undefined
  readonly input: FeedTarget
  readonly scaling: Scaling
  readonly augment: readonly Augmentation[]
  readonly seed: number
  /** The targets are the samples as they are fed. */
  readonly towardsInput: boolean
}

/** Makes a step's batch of the samples at `indices`; targets that are labels must be there already, to be mixed. */
export type MakeBatch = (indices: Int32Array, fed: Fed, step: number) => void

/** @param x stored samples, [count, …sample]; they are read when a batch is made. Throws what `feeder` throws. */
export function batchMaker(x: Tensor, making: Making): MakeBatch {
  const split = { count: x.shape[0]!, x, y: undefined, layout: making.layout }
  const feed = feeder(split, making.input, making.scaling)
  const augment = augmenter(making.augment, feed.sampleShape, making.seed)
  return (indices, fed, step) => {
    feedX(feed, indices, fed.x)
    augment?.(batchOf(fed), step)
    if (making.towardsInput) fed.targets.bytes.set(fed.x.bytes)
  }
}

const batchOf = ({ x, targets }: Fed): Batch => ({
  x: floats(x),
  targets: targets.dtype === 'float32' ? floats(targets) : new Float32Array(),
  count: x.shape[0]!,
})

/** Without allocating for the usual types; 64-bit indices and halves go through an array of their own. */
function feedX(feed: Feeder, indices: Int32Array, x: Tensor): void {
  const { buffer, byteOffset, length } = x.bytes
  if (x.dtype === 'float32') feed.feedInto(indices, floats(x))
  else if (x.dtype === 'uint8') feed.feedInto(indices, x.bytes)
  else if (x.dtype === 'int8') feed.feedInto(indices, new Int8Array(buffer, byteOffset, length))
  else x.bytes.set(feed.feed([...indices]).bytes)
}
