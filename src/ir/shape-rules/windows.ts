// Rules of ops that slide a window over spatial axes: convolutions and pools.
import type { Dim, DType, Shape } from '../graph.ts'
import { type Call, fact, type Rule } from './call.ts'

type Window = {
  readonly kernel: readonly Dim[]
  readonly strides: readonly number[]
  readonly dilations: readonly number[]
  /** Begin of each axis, then end of each axis. */ readonly pads: readonly number[]
  readonly autoPad: string
  readonly ceil: boolean
}

function windowOf(call: Call, kernel: readonly Dim[]): Window {
  const rank = kernel.length
  const read = (name: string, length: number, fallback: number) => {
    const values = call.ints(name) ?? Array.from({ length }, () => fallback)
    if (values.length !== length) call.fail(`${name} has ${values.length} numbers where ${length} are needed`)
    return values
  }
  const autoPad = call.string('auto_pad', 'NOTSET')
  if (!['NOTSET', 'VALID', 'SAME_UPPER', 'SAME_LOWER'].includes(autoPad))
    call.fail(`auto_pad "${autoPad}" does not exist`)
  const [strides, dilations] = [read('strides', rank, 1), read('dilations', rank, 1)]
  if ([...strides, ...dilations].some(n => n < 1)) call.fail('strides and dilations must be positive')
  if (kernel.some(n => typeof n === 'number' && n < 1)) call.fail('the kernel must not be empty')
  const pads = autoPad === 'NOTSET' ? read('pads', 2 * rank, 0) : Array.from({ length: 2 * rank }, () => 0)
  return { kernel, strides, dilations, pads, autoPad, ceil: call.int('ceil_mode', 0) !== 0 }
}

/** Length of spatial axis `i` after the window has passed over it. */
function slide(call: Call, length: Dim, window: Window, i: number): Dim {
  const { dims } = call
  const stride = window.strides[i]!
  if (window.autoPad.startsWith('SAME')) return positive(call, dims.ceil(length, stride))
  const [begin, end] = [window.pads[i]!, window.pads[i + window.kernel.length]!]
  const span = reach(call, window, i)
  const room = dims.subtract(dims.add(length, begin + end), span)
  if (typeof room === 'number' && room < 0) call.fail(`its window of ${span} does not fit into ${length}`)
  if (!window.ceil) return positive(call, dims.add(dims.floor(room, stride), 1))
  // Rounded up, a last window that would start in the end padding is left out.
  const inPadding = typeof span === 'number' && end + stride > span
  return positive(
    call,
    inPadding ? dims.ceil(dims.add(length, begin), stride) : dims.add(dims.ceil(room, stride), 1),
  )
}

const reach = (call: Call, window: Window, i: number): Dim =>
  call.dims.add(call.dims.multiply(call.dims.subtract(window.kernel[i]!, 1), window.dilations[i]!), 1)

function positive(call: Call, length: Dim): Dim {
  if (typeof length === 'number' && length < 1) call.fail(`the result would have a length of ${length}`)
  return length
}

type Operands = { readonly data: number; readonly weight: number; readonly bias: number }
const floatOperands: Operands = { data: 0, weight: 1, bias: 2 }

/** A convolution whose data, weight and bias stand at `at`; the output's type from `dtype`. */
export const convolution =
  (dtype: (call: Call) => DType | undefined, at: Operands = floatOperands): Rule =>
  call => [fact(dtype(call), convolved(call, at))]

function convolved(call: Call, at: Operands): Shape | undefined {
  const weight = call.shape(at.weight)
  const rank = call.shape(at.data)?.length ?? weight?.length
  if (rank === undefined) return undefined
  if (rank < 3) call.fail(`a convolution needs data of rank 3 or more, not ${rank}`)
  const given = call.shapeOfRank(at.data, rank)
  // com.microsoft's QLinearConv may keep the channels behind the spatial axes.
  const channelsLast = call.int('channels_last', 0) === 1
  const data = channelsLast ? [given[0]!, given.at(-1)!, ...given.slice(1, -1)] : given
  const [out, perGroup, ...kernel] = weightShape(call, at.weight, rank)
  const group = groups(call)
  call.same(data[1]!, call.dims.multiply(perGroup!, group), 'channels of the data and of the weight × group')
  if (typeof out === 'number' && out % group !== 0)
    call.fail(`${out} channels do not split into ${group} groups`)
  if (call.has(at.bias))
    call.same(call.shapeOfRank(at.bias, 1)[0]!, out!, 'lengths of the bias and the weight')
  const window = windowOf(call, kernel)
  const lengths = data.slice(2).map((length, i) => slide(call, length, window, i))
  return channelsLast ? [data[0]!, ...lengths, out!] : [data[0]!, out!, ...lengths]
}

function groups(call: Call): number {
  const group = call.int('group', 1)
  if (!(group >= 1)) call.fail(`group is ${group}`)
  return group
}

// The weight's shape, its kernel completed from the attribute where the shape is not known.
function weightShape(call: Call, index: number, rank: number): Shape {
  const shape = call.shapeOfRank(index, rank)
  const declared = call.ints('kernel_shape')
  if (declared === undefined) return shape
  if (declared.length !== rank - 2) call.fail(`kernel_shape has ${declared.length} numbers, not ${rank - 2}`)
  const kernel = declared.map((k, i) =>
    call.same(k, shape[i + 2]!, 'kernel_shape and the shape of the weight'),
  )
  return [shape[0]!, shape[1]!, ...kernel]
}

/** ConvTranspose: the weight is [in, out / group, kernel…]. */
export const convTranspose: Rule = call => {
  const rank = call.shape(0)?.length ?? call.shape(1)?.length
  if (rank === undefined) return [fact(call.dtype(0), undefined)]
  if (rank < 3) call.fail(`a convolution needs data of rank 3 or more, not ${rank}`)
  const data = call.shapeOfRank(0, rank)
  const [channels, perGroup, ...kernel] = weightShape(call, 1, rank)
  call.same(data[1]!, channels!, 'channels of the data and the weight')
  const out = call.dims.multiply(perGroup!, groups(call))
  if (call.has(2)) call.same(call.shapeOfRank(2, 1)[0]!, out, 'lengths of the bias and the weight')
  const window = windowOf(call, kernel)
  return [fact(call.dtype(0), [data[0]!, out, ...transposedLengths(call, data.slice(2), window)])]
}

function transposedLengths(call: Call, lengths: Shape, window: Window): Shape {
  const wanted = call.ints('output_shape')
  if (wanted !== undefined) {
    const spatial = wanted.length === lengths.length + 2 ? wanted.slice(2) : wanted
    if (spatial.length !== lengths.length) call.fail(`output_shape has ${wanted.length} numbers`)
    return spatial.map(length => positive(call, length))
  }
  const extra = call.ints('output_padding')
  if (extra && extra.length !== lengths.length) call.fail(`output_padding has ${extra.length} numbers`)
  const { dims } = call
  return lengths.map((length, i) => {
    const stride = window.strides[i]!
    const whole = dims.add(
      dims.add(dims.multiply(dims.subtract(length, 1), stride), reach(call, window, i)),
      extra?.[i] ?? 0,
    )
    // SAME cuts down to length × stride, but adds nothing where the window is smaller than the stride.
    if (window.autoPad.startsWith('SAME'))
      return positive(call, shorter(call, whole, dims.multiply(length, stride)))
    return positive(call, dims.subtract(whole, window.pads[i]! + window.pads[i + lengths.length]!))
  })
}

function shorter(call: Call, a: Dim, b: Dim): Dim {
  const difference = call.dims.subtract(a, b)
  return typeof difference === 'number' ? (difference < 0 ? a : b) : call.dims.min(a, b)
}

/** MaxPool, AveragePool, LpPool; MaxPool's second output holds indices. */
export const pool: Rule = call => {
  const shape = pooled(call)
  return [fact(call.dtype(0), shape), fact('int64', shape)]
}

function pooled(call: Call, order: 'channels first' | 'channels last' = 'channels first'): Shape | undefined {
  const kernel = call.ints('kernel_shape') ?? call.fail('kernel_shape is missing')
  const data = call.shapeOfRank(0, call.rank(kernel.length + 2))
  const window = windowOf(call, kernel)
  const spatial = order === 'channels first' ? data.slice(2) : data.slice(1, -1)
  const lengths = spatial.map((length, i) => slide(call, length, window, i))
  return order === 'channels first' ? [data[0]!, data[1]!, ...lengths] : [data[0]!, ...lengths, data.at(-1)!]
}

/** com.microsoft QLinearAveragePool: `channels_last` says where the channels stand. */
export const layoutPool: Rule = call => [
  fact(call.dtype(0), pooled(call, call.int('channels_last', 0) === 1 ? 'channels last' : 'channels first')),
]

/** Spatial axes shrink to 1; `channels_last` (com.microsoft) says where they are. */
export const globalPool: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact(call.dtype(0), undefined)]
  if (shape.length < 2) call.fail(`it needs data of rank 2 or more, not ${shape.length}`)
  const channel = call.int('channels_last', 0) === 1 ? shape.length - 1 : 1
  return [
    fact(
      call.dtype(0),
      shape.map((length, i) => (i === 0 || i === channel ? length : 1)),
    ),
  ]
}

/** MaxUnpool: the inverse of MaxPool, or the given output shape. */
export const unpool: Rule = call => {
  const kernel = call.ints('kernel_shape') ?? call.fail('kernel_shape is missing')
  const rank = call.rank(kernel.length + 2)
  if (call.has(2)) return [fact(call.dtype(0), call.content(2)?.slice(0, rank) ?? call.unknownShape(rank))]
  const data = call.shapeOfRank(0, rank)
  const lengths = transposedLengths(call, data.slice(2), windowOf(call, kernel))
  return [fact(call.dtype(0), [data[0]!, data[1]!, ...lengths])]
}
