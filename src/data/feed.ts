// Batches: samples of a split in the model's layout and element type, scaled. A `Feeder` decides everything once and
// then fills the caller's array without allocating, as training needs it.
import { internal, userError } from '../errors.ts'
import { type DType, elements, type Shape, type Tensor, tensor } from '../ir/index.ts'
import { view } from './elements.ts'
import { channelAxis, decideMove, fedShape, gatherMap } from './layout.ts'
import { noScaling, type Scaling, type Split } from './types.ts'

/** What a model's input wants: its shape, batch first (lengths may be symbolic), and element type. */
export type FeedTarget = { readonly shape: Shape; readonly dtype: DType }

const arrays = {
  float32: Float32Array,
  uint8: Uint8Array,
  int8: Int8Array,
  int32: Int32Array,
} as const
type FedType = keyof typeof arrays
export type FedArray = Float32Array | Uint8Array | Int8Array | Int32Array

export type Feeder = {
  /** Shape of one fed sample, without the batch. */
  readonly sampleShape: readonly number[]
  readonly dtype: DType
  /** Writes the samples at `indices`, one after the other, into `out`: indices.length × elements of a sample. */
  feedInto(indices: ArrayLike<number>, out: FedArray): void
  /** The same as a new tensor [indices.length, …sampleShape]. */
  feed(indices: readonly number[]): Tensor
}

/**
 * Prepares batches of a split for an input.
 *
 * Floating-point inputs get the scaled value. Integer inputs take quantised samples as they are stored; other samples
 * are scaled, rounded and clamped to the type's range.
 * @throws UserError where shapes, layout or types do not fit
 */
export function feeder(split: Split, target: FeedTarget, scaling: Scaling = noScaling): Feeder {
  const sample = split.x.shape.slice(1)
  const move = decideMove('the data set', sample, target.shape, split.layout)
  const sampleShape = fedShape(sample, target.shape, move)
  const write = writer(
    split,
    target.dtype,
    gatherMap(sample, move),
    sampleScaling(split, target.dtype, scaling),
  )
  const size = elements(sample)
  const feedInto = (indices: ArrayLike<number>, out: FedArray) => {
    if (out.length < indices.length * size)
      internal(`a batch of ${indices.length} takes ${indices.length * size} elements`)
    for (let n = 0; n < indices.length; n++) {
      const index = indices[n]!
      if (!(index >= 0 && index < split.count)) internal(`sample ${index} of ${split.count}`)
      write(index * size, out, n * size)
    }
  }
  const type = fedType(split, target.dtype)
  const feed = (indices: readonly number[]) => {
    const shape = [indices.length, ...sampleShape]
    const out = new arrays[type](indices.length * size)
    feedInto(indices, out)
    return type === target.dtype
      ? { dtype: target.dtype, shape, bytes: new Uint8Array(out.buffer) }
      : tensor(target.dtype, shape, out)
  }
  return { sampleShape, dtype: target.dtype, feedInto, feed }
}

/** One batch; for many, make a `feeder` once. */
export function feed(
  split: Split,
  indices: readonly number[],
  target: FeedTarget,
  scaling?: Scaling,
): Tensor {
  return feeder(split, target, scaling).feed(indices)
}

/** The array type that holds a batch before it becomes `dtype`: int64 and float16 go through a narrower one. */
function fedType(split: Split, dtype: DType): FedType {
  if (Object.hasOwn(arrays, dtype)) return dtype as FedType
  if (dtype === 'int64') return 'int32'
  if (dtype === 'float16' || dtype === 'float64') return 'float32'
  throw userError('data-feed-type', { from: split.x.dtype, to: dtype })
}

/** x ↦ factor[c] · x + offset[c], with the channel of each element of a stored sample (undefined: one channel). */
type Affine = { factor: Float64Array; offset: Float64Array; channelOf: Int32Array | undefined }

function sampleScaling(split: Split, dtype: DType, scaling: Scaling): Affine | undefined {
  const { zeroPoint, divide, mean, std } = scaling
  const channels = Math.max(mean.length, std.length)
  const asStored = dtype === split.x.dtype && dtype !== 'float32'
  const identity = zeroPoint === 0 && divide === 1 && mean.every(m => m === 0) && std.every(s => s === 1)
  if (asStored || identity) return undefined
  const at = (list: readonly number[], c: number) => list[list.length === 1 ? 0 : c]!
  const factor = Float64Array.from({ length: channels }, (_, c) => 1 / (divide * at(std, c)))
  const offset = factor.map((f, c) => -zeroPoint * f - at(mean, c) / at(std, c))
  return { factor, offset, channelOf: channels === 1 ? undefined : channelsOf(split, scaling, channels) }
}

function channelsOf(split: Split, { mean, std }: Scaling, channels: number): Int32Array {
  const sample = split.x.shape.slice(1)
  const axis = channelAxis(sample, channels, split.layout)
  if (sample[axis] !== channels || [mean, std].some(l => l.length !== 1 && l.length !== channels))
    throw userError('data-scaling', { given: channels, channels: sample[axis] ?? 1 })
  const inner = elements(sample.slice(axis + 1))
  return Int32Array.from({ length: elements(sample) }, (_, i) => Math.floor(i / inner) % channels)
}

const ranges: Readonly<Record<FedType, readonly [low: number, high: number] | undefined>> = {
  float32: undefined,
  uint8: [0, 255],
  int8: [-128, 127],
  int32: [-(2 ** 31), 2 ** 31 - 1],
}

type Write = (from: number, out: FedArray, to: number) => void

/** The inner loop for one sample. Bytes go through a table of their 256 values; the rest is computed. */
function writer(split: Split, dtype: DType, map: Int32Array | undefined, affine: Affine | undefined): Write {
  const x = view(split.x)
  const size = elements(split.x.shape.slice(1))
  const range = ranges[fedType(split, dtype)]
  const clamp = (v: number) => (range ? Math.min(range[1], Math.max(range[0], Math.round(v))) : v)
  const straight =
    map === undefined && affine === undefined && (range === undefined || dtype === split.x.dtype)
  if (straight) return (from, out, to) => out.set(x.subarray(from, from + size), to)
  const scaled = (value: number, c: number) =>
    clamp(affine ? affine.factor[c]! * value + affine.offset[c]! : value)
  // Everything that differs by element is looked up, so that the loops have no branches.
  const place = map ?? Int32Array.from({ length: size }, (_, i) => i)
  const channel = place.map(i => affine?.channelOf?.[i] ?? 0)
  if (x.BYTES_PER_ELEMENT === 1) {
    const table = Float64Array.from({ length: (affine?.factor.length ?? 1) * 256 }, (_, i) =>
      scaled(split.x.dtype === 'int8' ? ((i & 255) << 24) >> 24 : i & 255, i >> 8),
    )
    const row = channel.map(c => c << 8)
    const { bytes } = split.x
    return (from, out, to) => {
      for (let i = 0; i < size; i++) out[to + i] = table[row[i]! | bytes[from + place[i]!]!]!
    }
  }
  return (from, out, to) => {
    for (let i = 0; i < size; i++) out[to + i] = scaled(x[from + place[i]!]!, channel[i]!)
  }
}
