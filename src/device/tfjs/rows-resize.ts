// Resize: axis by axis, since an image's axes are resampled independently. Coordinates as the ONNX specification
// gives them for each `coordinate_transformation_mode`.
import type { Call, Rows } from './call.ts'
import { taken } from './rows-shaping.ts'
import { type Held, placeOf, range, shapeOf, type TfTensor } from './tensors.ts'

type Axis = { readonly from: number; readonly to: number; readonly scale: number }

/** Where an output index lies in the input. */
const coordinates: Readonly<Record<string, (index: number, axis: Axis) => number>> = {
  half_pixel: (index, { scale }) => (index + 0.5) / scale - 0.5,
  pytorch_half_pixel: (index, { scale, to }) => (to > 1 ? (index + 0.5) / scale - 0.5 : 0),
  align_corners: (index, { from, to }) => (to > 1 ? (index * (from - 1)) / (to - 1) : 0),
  asymmetric: (index, { scale }) => index / scale,
}

const roundings: Readonly<Record<string, (at: number) => number>> = {
  round_prefer_floor: at => Math.ceil(at - 0.5),
  round_prefer_ceil: at => Math.floor(at + 0.5),
  floor: Math.floor,
  ceil: Math.ceil,
}

function resize(call: Call): Held {
  const held = call.held(0)
  const mode = call.text('mode', 'nearest')
  const wanted = call.text('coordinate_transformation_mode', 'half_pixel')
  const place = coordinates[wanted] ?? call.refuse(`the coordinates ${wanted} have no row`)
  if (call.int('antialias', 0) !== 0) call.refuse('it is antialiased')
  if (mode !== 'nearest' && mode !== 'linear') call.refuse(`the mode ${mode} has no row`)
  let tensor = held.tensor
  for (const [axis, lengths] of axesOf(call, shapeOf(held)).entries()) {
    if (lengths.from === lengths.to) continue
    const at = range(0, lengths.to).map(index => place(index, lengths))
    const resample = mode === 'nearest' ? nearest : linear
    tensor = resample(call, tensor, placeOf(held, axis), lengths.from, at)
  }
  return { tensor, last: held.last }
}

function axesOf(call: Call, shape: readonly number[]): Axis[] {
  if (call.text('keep_aspect_ratio_policy', 'stretch') !== 'stretch') call.refuse('it keeps the aspect ratio')
  const axes = (call.intsAttr('axes') ?? range(0, shape.length)).map(axis => call.axis(axis, shape.length))
  const sizes = call.has(3) ? call.ints(3) : undefined
  const scales = sizes ? undefined : call.plain(2).dataSync()
  return shape.map((from, axis): Axis => {
    const i = axes.indexOf(axis)
    if (i < 0) return { from, to: from, scale: 1 }
    const to = sizes ? sizes[i]! : Math.floor(from * scales![i]!)
    return { from, to, scale: scales ? scales[i]! : to / from }
  })
}

const within = (index: number, length: number) => Math.min(Math.max(index, 0), length - 1)

function nearest(call: Call, x: TfTensor, axis: number, length: number, at: readonly number[]): TfTensor {
  const wanted = call.text('nearest_mode', 'round_prefer_floor')
  const round = roundings[wanted] ?? call.refuse(`the rounding ${wanted} has no row`)
  return taken(
    call,
    x,
    axis,
    at.map(position => within(round(position), length)),
  )
}

function linear(call: Call, x: TfTensor, axis: number, length: number, at: readonly number[]): TfTensor {
  const { tf } = call
  const lower = at.map(position => Math.floor(position))
  const shape = x.shape.map((_, i) => (i === axis ? at.length : 1))
  const weight = tf.reshape(tf.tensor1d(at.map((position, i) => position - lower[i]!)), shape)
  const [low, high] = [0, 1].map(step =>
    taken(
      call,
      x,
      axis,
      lower.map(index => within(index + step, length)),
    ),
  )
  return tf.add(low!, tf.mul(weight, tf.sub(high!, low!)))
}

export const resizeRows: Rows = { Resize: resize }
