// Operators that move elements and compute none. Those that keep the axes work in whatever layout the input lies;
// those that make new ones see ONNX's order.
import type { Call, Row, Rows } from './call.ts'
import {
  arranged,
  type Held,
  permuted,
  placeOf,
  plain,
  range,
  shapeOf,
  type TfTensor,
  upload,
} from './tensors.ts'

const reshaped =
  (shapeFor: (call: Call, shape: readonly number[]) => readonly number[]): Row =>
  call => {
    const x = call.plain(0)
    return plain(call.tf.reshape(x, [...shapeFor(call, x.shape)]))
  }

/** 0 keeps a length, −1 takes what is left. */
function reshape(call: Call, shape: readonly number[]): number[] {
  const keepsZero = call.int('allowzero', 0) !== 0
  return call.ints(1).map((length, axis) => (length === 0 && !keepsZero ? shape[axis]! : length))
}

function flatten(call: Call, shape: readonly number[]): number[] {
  const axis = call.axis(call.int('axis', 1), shape.length)
  const product = (lengths: readonly number[]) => lengths.reduce((a, b) => a * b, 1)
  return [product(shape.slice(0, axis)), product(shape.slice(axis))]
}

function squeeze(call: Call, shape: readonly number[]): number[] {
  const axes = call.has(1) ? call.ints(1).map(axis => call.axis(axis, shape.length)) : undefined
  return shape.filter((length, axis) => (axes ? !axes.includes(axis) : length !== 1))
}

function unsqueeze(call: Call, shape: readonly number[]): number[] {
  const given = call.ints(1)
  const axes = given.map(axis => call.axis(axis, shape.length + given.length))
  const old = [...shape]
  return range(0, shape.length + given.length).map(axis => (axes.includes(axis) ? 1 : old.shift()!))
}

/** From the layout the input lies in, so that an export's own transposes cost nothing where they meet ours. */
function transpose(call: Call): Held {
  const held = call.held(0)
  const { rank } = held.tensor
  const order = call.intsAttr('perm') ?? range(0, rank).toReversed()
  return plain(
    permuted(
      call.tf,
      held.tensor,
      order.map(axis => placeOf(held, axis)),
    ),
  )
}

function concat(call: Call): Held {
  const indices = call.all()
  const first = call.held(0)
  const last = indices.some(index => call.held(index).last)
  const axis = call.axis(call.int('axis', 0), first.tensor.rank)
  const parts = indices.map(index => (last ? call.last(index) : call.plain(index)))
  return { tensor: call.tf.concat(parts, placeOf({ tensor: first.tensor, last }, axis)), last }
}

function split(call: Call): Held[] {
  const held = call.held(0)
  const axis = call.axis(call.int('axis', 0), held.tensor.rank)
  const length = shapeOf(held)[axis]!
  const sizes = call.has(1)
    ? [...call.ints(1)]
    : evenly(length, call.int('num_outputs', call.node.outputs.length))
  return call.tf.split(held.tensor, sizes, placeOf(held, axis)).map(tensor => ({ tensor, last: held.last }))
}

/** The last part is smaller where they are not all alike. */
function evenly(length: number, parts: number): number[] {
  const size = Math.ceil(length / parts)
  return range(0, parts).map(part => Math.min(size, length - part * size))
}

function slice(call: Call): Held {
  const held = call.held(0)
  const shape = shapeOf(held)
  const [starts, ends] = [call.ints(1), call.ints(2)]
  const axes = call.has(3) ? call.ints(3).map(axis => call.axis(axis, shape.length)) : range(0, starts.length)
  const steps = call.has(4) ? call.ints(4) : starts.map(() => 1)
  let tensor = held.tensor
  for (const [i, axis] of axes.entries()) {
    const chosen = sliced(shape[axis]!, starts[i]!, ends[i]!, steps[i]!)
    tensor = taken(call, tensor, placeOf(held, axis), chosen)
  }
  return { tensor, last: held.last }
}

/** The indices of start:end:step, as numpy reads it. */
function sliced(length: number, start: number, end: number, step: number): number[] {
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1]
  const clamp = (index: number) => Math.min(Math.max(index < 0 ? index + length : index, low), high)
  const [from, to] = [clamp(start), clamp(end)]
  const count = Math.max(0, Math.ceil((to - from) / step))
  return range(0, count).map(i => from + i * step)
}

/** The elements at `indices` along an axis: a slice where they follow each other. */
export function taken({ tf }: Call, x: TfTensor, axis: number, indices: readonly number[]): TfTensor {
  const isRun = indices.every((index, i) => i === 0 || index === indices[i - 1]! + 1)
  if (isRun && indices.length === x.shape[axis]) return x
  if (!isRun) return tf.gather(x, tf.tensor1d([...indices], 'int32'), axis)
  const begin = x.shape.map((_, i) => (i === axis ? (indices[0] ?? 0) : 0))
  return tf.slice(
    x,
    begin,
    x.shape.map((length, i) => (i === axis ? indices.length : length)),
  )
}

function gather(call: Call): Held {
  const { tf } = call
  const x = call.plain(0)
  const axis = call.axis(call.int('axis', 0), x.rank)
  const indices = call.keep('indices', [1], () => {
    const given = tf.cast(call.plain(1), 'int32')
    const length = tf.scalar(x.shape[axis]!, 'int32')
    return tf.where(tf.less(given, tf.scalar(0, 'int32')), tf.add(given, length), given)
  })
  return plain(tf.gather(x, indices as import('@tensorflow/tfjs-core').Tensor1D, axis))
}

function pad(call: Call): Held {
  const held = call.held(0)
  const shape = shapeOf(held)
  const given = call.ints(1)
  const axes = call.has(3) ? call.ints(3).map(axis => call.axis(axis, shape.length)) : range(0, shape.length)
  const widths = shape.map((): [number, number] => [0, 0])
  for (const [i, axis] of axes.entries()) widths[axis] = [given[i]!, given[axes.length + i]!]
  const mode = call.text('mode', 'constant')
  if (mode !== 'constant') return mirrored(call, held, widths, mode)
  if (widths.flat().some(count => count < 0)) call.refuse('its padding is negative')
  const value = call.has(2) ? call.plain(2).dataSync()[0]! : 0
  return { tensor: call.tf.pad(held.tensor, arranged(held, widths), value), last: held.last }
}

const mirrors: Readonly<Record<string, (index: number, length: number) => number>> = {
  edge: (index, length) => Math.min(Math.max(index, 0), length - 1),
  reflect: (index, length) =>
    length === 1
      ? 0
      : length -
        1 -
        Math.abs((((index % (2 * length - 2)) + 2 * length - 2) % (2 * length - 2)) - (length - 1)),
  wrap: (index, length) => ((index % length) + length) % length,
}

function mirrored(call: Call, held: Held, widths: readonly [number, number][], mode: string): Held {
  const mirror = mirrors[mode] ?? call.refuse(`the mode ${mode} has no counterpart there`)
  let tensor = held.tensor
  for (const [axis, [before, after]] of widths.entries()) {
    const length = shapeOf(held)[axis]!
    const indices = range(-before, length + after).map(index => mirror(index, length))
    tensor = taken(call, tensor, placeOf(held, axis), indices)
  }
  return { tensor, last: held.last }
}

function expand(call: Call): Held {
  const x = call.plain(0)
  const asked = call.ints(1)
  const rank = Math.max(x.rank, asked.length)
  const at = (lengths: readonly number[], axis: number) => lengths[axis - (rank - lengths.length)] ?? 1
  const shape = range(0, rank).map(axis => (at(asked, axis) === 1 ? at(x.shape, axis) : at(asked, axis)))
  return plain(call.tf.broadcastTo(x, shape))
}

function depthToSpace(call: Call): Held {
  const { tf } = call
  const size = call.int('blocksize', 1)
  const [n, channels, height, width] = call.shape(0) as [number, number, number, number]
  const depth = channels / size ** 2
  const isDcr = call.text('mode', 'DCR') === 'DCR'
  const blocks = isDcr ? [n, size, size, depth, height, width] : [n, depth, size, size, height, width]
  const order = isDcr ? [0, 3, 4, 1, 5, 2] : [0, 1, 4, 2, 5, 3]
  const moved = tf.transpose(tf.reshape(call.plain(0), blocks), order)
  return plain(tf.reshape(moved, [n, depth, height * size, width * size]))
}

function spaceToDepth(call: Call): Held {
  const { tf } = call
  const size = call.int('blocksize', 1)
  const [n, channels, height, width] = call.shape(0) as [number, number, number, number]
  const blocks = tf.reshape(call.plain(0), [n, channels, height / size, size, width / size, size])
  const moved = tf.transpose(blocks, [0, 3, 5, 1, 2, 4])
  return plain(tf.reshape(moved, [n, channels * size ** 2, height / size, width / size]))
}

function constant(call: Call): Held {
  const value = call.tensor('value') ?? call.refuse('its value is no tensor')
  const made = upload(call.tf, value)
  return typeof made === 'string' ? call.refuse(made) : plain(made)
}

export const shapingRows: Rows = {
  Constant: constant,
  Reshape: reshaped(reshape),
  Flatten: reshaped(flatten),
  Squeeze: reshaped(squeeze),
  Unsqueeze: reshaped(unsqueeze),
  Transpose: transpose,
  Concat: concat,
  Split: split,
  Slice: slice,
  Gather: gather,
  Pad: pad,
  Expand: expand,
  Tile: call => plain(call.tf.tile(call.plain(0), [...call.ints(1)])),
  Shape: call => plain(call.tf.tensor1d(call.shape(0), 'int32')),
  DepthToSpace: depthToSpace,
  SpaceToDepth: spaceToDepth,
}
