// Windows that slide over an image: sizes, strides, dilations and padding of convolutions and pools, always in two
// dimensions (a 1-D net is an image of height 1), from ONNX's attributes.
import type { Call } from './call.ts'
import { type Held, last, type TfTensor } from './tensors.ts'

export type Pair = readonly [number, number]
export type Window = {
  readonly size: Pair
  readonly strides: Pair
  readonly dilations: Pair
  /** Rows and columns added in front and behind. */
  readonly before: Pair
  readonly after: Pair
  /** Further ones that only `ceil_mode` adds: no element of them counts in a mean. */
  readonly excess: Pair
}

/** An NHWC image; `rank` is that of the model's value. */
export type Image = { readonly tensor: TfTensor; readonly rank: number }

/** The input as an image. */
export function imageOf(call: Call, index: number): Image {
  const tensor = call.last(index)
  const { rank, shape } = tensor
  if (rank !== 3 && rank !== 4) call.refuse(`only 1-D and 2-D ones can be run, this one is ${rank - 2}-D`)
  const [n = 1, length = 1, channels = 1] = shape
  return { tensor: rank === 4 ? tensor : call.tf.reshape(tensor, [n, 1, length, channels]), rank }
}

/** The image as a value of the model's rank again. */
export function fromImage(call: Call, image: TfTensor, rank: number): Held {
  if (rank === 4) return last(image)
  const [n = 1, , length = 1, channels = 1] = image.shape
  return last(call.tf.reshape(image, [n, length, channels]))
}

/** The window of the node's attributes on an image; `kernel`: one or two lengths. */
export function windowOf(call: Call, { tensor }: Image, kernel: readonly number[]): Window {
  const [size, strides, dilations] = [
    pair(kernel, 1),
    pair(call.intsAttr('strides'), 1),
    pair(call.intsAttr('dilations'), 1),
  ]
  const lengths: Pair = [tensor.shape[1]!, tensor.shape[2]!]
  const reach = each(axis => (size[axis] - 1) * dilations[axis] + 1)
  const [before, after] = padding(call, lengths, reach, strides, kernel.length)
  const excess = each(axis => {
    if (call.int('ceil_mode', 0) === 0) return 0
    const padded = lengths[axis] + before[axis] + after[axis]
    const steps = Math.ceil((padded - reach[axis]) / strides[axis])
    // A window that would begin beyond the image is left out.
    const used = steps * strides[axis] >= lengths[axis] + before[axis] ? steps - 1 : steps
    return Math.max(0, used * strides[axis] + reach[axis] - padded)
  })
  return { size, strides, dilations, before, after, excess }
}

function padding(call: Call, lengths: Pair, reach: Pair, strides: Pair, dimensions: number): [Pair, Pair] {
  const mode = call.text('auto_pad', 'NOTSET')
  if (mode === 'VALID') return [none, none]
  if (mode === 'NOTSET') {
    const pads = call.intsAttr('pads') ?? []
    return [pair(pads.slice(0, dimensions), 0), pair(pads.slice(dimensions), 0)]
  }
  const total = sameTotal(lengths, reach, strides)
  const small = each(axis => Math.floor(total[axis] / 2))
  const large = each(axis => total[axis] - small[axis])
  return mode === 'SAME_UPPER' ? [small, large] : [large, small]
}

const sameTotal = (lengths: Pair, reach: Pair, strides: Pair) =>
  each(axis =>
    Math.max((Math.ceil(lengths[axis] / strides[axis]) - 1) * strides[axis] + reach[axis] - lengths[axis], 0),
  )

/**
 * The image and the padding to name to TensorFlow.js. Not all of its backends take explicit numbers, so what is
 * neither nothing nor its `same` (which pools do not count) is added here, with `value`.
 */
export function padded(
  call: Call,
  x: TfTensor,
  window: Window,
  value: number,
  maySame = true,
): { readonly x: TfTensor; readonly pad: 'same' | 'valid' } {
  const { size, strides, dilations, before, after, excess } = window
  const behind = each(axis => after[axis] + excess[axis])
  if ([...before, ...behind].every(count => count === 0)) return { x, pad: 'valid' }
  const reach = each(axis => (size[axis] - 1) * dilations[axis] + 1)
  const total = sameTotal([x.shape[1]!, x.shape[2]!], reach, strides)
  const isSame = ([0, 1] as const).every(
    axis => before[axis] === Math.floor(total[axis] / 2) && before[axis] + behind[axis] === total[axis],
  )
  if (isSame && maySame) return { x, pad: 'same' }
  if ([...before, ...behind].some(count => count < 0)) call.refuse('its padding is negative')
  const widths: [number, number][] = [
    [0, 0],
    [before[0], behind[0]],
    [before[1], behind[1]],
    [0, 0],
  ]
  return { x: call.tf.pad(x, widths, value), pad: 'valid' }
}

/** Weights (output channels, input channels, lengths) with a height of 1 in front of a single length. */
export function weightsOf(call: Call, index: number): TfTensor {
  const w = call.plain(index)
  const [a = 1, b = 1, length = 1] = w.shape
  return w.rank === 3 ? call.tf.reshape(w, [a, b, 1, length]) : w
}

const none: Pair = [0, 0]
export const each = (of: (axis: 0 | 1) => number): Pair => [of(0), of(1)]

/** One length stands for the width. */
function pair(given: readonly number[] | undefined, fallback: number): Pair {
  if (given === undefined || given.length === 0) return [fallback, fallback]
  return given.length === 1 ? [fallback, given[0]!] : [given[0]!, given[1]!]
}
