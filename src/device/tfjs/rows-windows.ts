// Convolutions and pools, on channels-last images.
import type { Call, Row, Rows } from './call.ts'
import { type Held, last, range, type TfTensor } from './tensors.ts'
import {
  each,
  fromImage,
  type Image,
  imageOf,
  type Pair,
  padded,
  type Window,
  weightsOf,
  windowOf,
} from './windows.ts'

type Image4 = import('@tensorflow/tfjs-core').Tensor4D
type Image1 = import('@tensorflow/tfjs-core').Tensor1D

function conv(call: Call): Held {
  const image = imageOf(call, 0)
  const [, perGroup = 1, ...kernel] = call.shape(1)
  const window = windowOf(call, image, kernel)
  const groups = call.int('group', 1)
  const { x, pad } = padded(call, image.tensor, window, 0)
  const run = groups > 1 && perGroup === 1 ? depthwise : convolve
  return fromImage(call, run(call, { x, pad, window, groups }), image.rank)
}

type Convolution = {
  readonly x: TfTensor
  readonly pad: 'same' | 'valid'
  readonly window: Window
  readonly groups: number
}

function convolve(call: Call, { x, pad, window, groups }: Convolution): TfTensor {
  const { tf } = call
  const { strides, dilations } = dilation(window)
  const filter = call.keep('filter', [1], () =>
    spread(call, tf.transpose(weightsOf(call, 1), [2, 3, 1, 0]), window),
  )
  const options = {
    strides: [...strides] as [number, number],
    pad,
    dilations: [...dilations] as [number, number],
  }
  if (groups === 1)
    return tf.fused.conv2d({ x: x as Image4, filter: filter as Image4, ...options, ...bias(call) })
  const filters = tf.split(filter as Image4, groups, 3)
  const parts = tf
    .split(x as Image4, groups, 3)
    .map((part, i) =>
      tf.conv2d(part as Image4, filters[i]! as Image4, options.strides, pad, 'NHWC', options.dilations),
    )
  return plusBias(call, tf.concat(parts, 3))
}

function depthwise(call: Call, { x, pad, window, groups }: Convolution): TfTensor {
  const { tf } = call
  const { strides, dilations } = dilation(window)
  const filter = call.keep('depthwise', [1], () => {
    const w = weightsOf(call, 1)
    const [outputs = 1, , height = 1, width = 1] = w.shape
    const byChannel = tf.reshape(w, [groups, outputs / groups, height, width])
    return spread(call, tf.transpose(byChannel, [2, 3, 0, 1]), window)
  })
  return tf.fused.depthwiseConv2d({
    x: x as Image4,
    filter: filter as Image4,
    strides: [...strides] as [number, number],
    pad,
    dilations: [...dilations] as [number, number],
    ...bias(call),
  })
}

const bias = (call: Call) => (call.has(2) ? { bias: call.plain(2) as Image1 } : {})
const plusBias = (call: Call, x: TfTensor) => (call.has(2) ? call.tf.add(x, call.plain(2)) : x)

/** TensorFlow.js dilates only where it does not stride; elsewhere the filter itself is spread (`spread`). */
function dilation({ strides, dilations }: Pick<Window, 'strides' | 'dilations'>) {
  return strides.every(stride => stride === 1)
    ? { strides, dilations }
    : { strides, dilations: [1, 1] as Pair }
}

/** A filter (height, width, …) with zeros between its taps, if it cannot be dilated otherwise. */
function spread(call: Call, filter: TfTensor, window: Window, always = false): TfTensor {
  const { dilations, strides } = window
  const isNative = strides.every(stride => stride === 1) && !always
  if (isNative || dilations.every(d => d === 1)) return filter
  const { tf } = call
  const [height = 1, width = 1, a = 1, b = 1] = filter.shape
  const gaps: [number, number][] = [
    [0, 0],
    [0, dilations[0] - 1],
    [0, 0],
    [0, dilations[1] - 1],
    [0, 0],
    [0, 0],
  ]
  const wide = tf.pad(tf.reshape(filter, [height, 1, width, 1, a, b]), gaps)
  const whole = tf.reshape(wide, [height * dilations[0], width * dilations[1], a, b])
  return tf.slice(
    whole,
    [0, 0, 0, 0],
    [(height - 1) * dilations[0] + 1, (width - 1) * dilations[1] + 1, a, b],
  )
}

function convTranspose(call: Call): Held {
  const { tf } = call
  if (call.intsAttr('output_shape') || call.text('auto_pad', 'NOTSET') !== 'NOTSET')
    call.refuse('only explicit `pads` can be run')
  const image = imageOf(call, 0)
  const [, perGroup = 1, ...kernel] = call.shape(1)
  const window = windowOf(call, image, kernel)
  const groups = call.int('group', 1)
  const filter = call.keep('transposed', [1], () =>
    spread(call, tf.transpose(weightsOf(call, 1), [2, 3, 1, 0]), window, true),
  )
  const [n, height, width] = image.tensor.shape as [number, number, number]
  const full = each(axis => ([height, width][axis]! - 1) * window.strides[axis] + filter.shape[axis]!)
  const parts = tf.split(image.tensor as Image4, groups, 3)
  const filters = tf.split(filter as Image4, groups, 3)
  const made = parts.map((part, i) =>
    tf.conv2dTranspose(
      part as Image4,
      filters[i]! as Image4,
      [n, ...full, perGroup],
      [...window.strides] as [number, number],
      'valid',
    ),
  )
  const joined = groups === 1 ? made[0]! : tf.concat(made, 3)
  return fromImage(call, plusBias(call, cropped(call, joined, full, window)), image.rank)
}

/** Without the padding, and with the rows and columns that `output_padding` adds. */
function cropped(call: Call, x: TfTensor, full: Pair, { before, after }: Window): TfTensor {
  const { tf } = call
  const given = call.intsAttr('output_padding') ?? []
  const extra: Pair = given.length === 1 ? [0, given[0]!] : [given[0] ?? 0, given[1] ?? 0]
  const whole = extra.every(count => count === 0)
    ? x
    : tf.pad(x, [
        [0, 0],
        [0, extra[0]],
        [0, extra[1]],
        [0, 0],
      ])
  const kept = each(axis => full[axis] + extra[axis] - before[axis] - after[axis])
  return tf.slice(whole, [0, ...before, 0], [x.shape[0]!, ...kept, x.shape[3]!])
}

/** The window of a pool. */
function poolWindow(call: Call, image: Image): Window {
  const window = windowOf(call, image, call.intsAttr('kernel_shape') ?? call.refuse('it has no kernel_shape'))
  if (window.dilations.some(d => d !== 1)) call.refuse('a dilated pool has no counterpart there')
  return window
}

function maxPool(call: Call): Held {
  if (call.node.outputs[1]) call.refuse('its indices are used')
  const image = imageOf(call, 0)
  const window = poolWindow(call, image)
  const { x, pad } = padded(call, image.tensor, window, -Infinity)
  const [size, strides] = [[...window.size], [...window.strides]] as [number, number][]
  return fromImage(call, call.tf.maxPool(x as Image4, size!, strides!, pad), image.rank)
}

function averagePool(call: Call): Held {
  const image = imageOf(call, 0)
  const window = poolWindow(call, image)
  const [size, strides] = [[...window.size], [...window.strides]] as [number, number][]
  const average = (x: TfTensor, pad: 'same' | 'valid') => call.tf.avgPool(x as Image4, size!, strides!, pad)
  const counted = call.int('count_include_pad', 0) !== 0
  const { x, pad } = padded(call, image.tensor, window, 0, !counted)
  const isWhole = x === image.tensor || (counted && window.excess.every(count => count === 0))
  if (isWhole) return fromImage(call, average(x, pad), image.rank)
  const share = call.keep('share', [], () => average(mask(call, image, window, counted), 'valid'))
  return fromImage(call, call.tf.div(average(x, pad), share), image.rank)
}

/** Ones where an element counts, zeros where it is padding that does not. */
function mask({ tf }: Call, image: Image, { before, after, excess }: Window, counted: boolean): TfTensor {
  const [, height = 1, width = 1] = image.tensor.shape
  const widths = (front: Pair, behind: Pair): [number, number][] => [
    [0, 0],
    [front[0], behind[0]],
    [front[1], behind[1]],
    [0, 0],
  ]
  const inner = tf.pad(tf.ones([1, height, width, 1]), widths(before, after), counted ? 1 : 0)
  return tf.pad(inner, widths([0, 0], excess))
}

const overImage =
  (reduce: (call: Call, x: TfTensor, axes: number[]) => TfTensor): Row =>
  call => {
    const x = call.last(0)
    return last(reduce(call, x, range(1, x.rank - 1)))
  }

export const windowRows: Rows = {
  Conv: conv,
  ConvTranspose: convTranspose,
  MaxPool: maxPool,
  AveragePool: averagePool,
  GlobalAveragePool: overImage(({ tf }, x, axes) => tf.mean(x, axes, true)),
  GlobalMaxPool: overImage(({ tf }, x, axes) => tf.max(x, axes, true)),
}
