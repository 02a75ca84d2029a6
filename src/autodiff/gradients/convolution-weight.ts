// ∂Conv/∂w: for each kernel tap the product of the gradient with the input as that tap saw it, summed over batch and
// positions. All forms give [out, in / group, …kernel].
import { elements, tensor } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import { range } from '../axes.ts'
import { blockedDepthwiseWeights, isBlockable } from '../blocked.ts'
import { convolve } from '../convolve.ts'
import type { Term } from '../emitter.ts'
import type { BackwardCall } from '../gradient.ts'
import type { Form } from '../lower.ts'
import { reach, type Window } from '../window.ts'

type Case = {
  readonly g: Algebra
  readonly x: Term
  readonly grad: Term
  /** [out, in / group, …kernel] */
  readonly shape: readonly number[]
  readonly window: Window
}

export function weightGradient(
  call: BackwardCall,
  x: Term,
  grad: Term,
  shape: readonly number[],
  window: Window,
): Term {
  const { strides, dilations, before, after, group } = window
  const attributes = { strides, dilations, before, after, group: [group] }
  const one: Case = { g: call.g, x, grad, shape, window }
  const forms = usableForms(one)
  return ofWeight[
    call.lower({ key: 'Conv.w', dtype: x.dtype, shapes: [x.shape, shape, grad.shape], attributes, forms })
  ](one)
}

/** The forms that are right here, best known first. */
function usableForms(one: Case): readonly Form<'Conv.w'>[] {
  const { x, shape } = one
  const depthwise = shape[1] === 1 && shape[0] === x.shape[1] && shape[0]! > 1
  if (x.dtype !== 'float32') return depthwise ? ['products', 'convolution'] : ['convolution']
  return depthwise ? depthwiseForms(one) : denseForms(one)
}

function depthwiseForms({ x, shape, window }: Case): readonly Form<'Conv.w'>[] {
  const isUnit = [...window.strides, ...window.dilations].every(s => s === 1)
  const blocks = ([8, 16] as const).flatMap(block =>
    isBlockable(x.shape, shape, window.group, block) ? [`blocked${block}` as const] : [],
  )
  const rows = shape.length === 4 && isUnit ? (['rows'] as const) : []
  return [...rows, 'products', 'taps', 'convolution', ...blocks]
}

/** Above so many elements of the kernel for one output, unfolding takes longer than slicing. */
const mostUnfolded = 64
/** So much dearer is an element of the products of a batch, written and read again, than one of the inputs. */
const dearer = 8

function denseForms({ x, grad, shape, window }: Case): readonly Form<'Conv.w'>[] {
  const others = ['taps', 'columns', 'convolution'] as const
  const isPlane = shape.length === 4
  const isStrided = window.strides.some(s => s > 1)
  const isPoint = window.kernel.every(k => k === 1)
  const slicing = isPlane && !isStrided && !isPoint ? (['stretches', ...others] as const) : others
  if (window.group > 1) return slicing
  const products = x.shape[0]! * shape[0]! * shape[1]! * dearer
  const isFlat = isPlane && (isStrided || products > elements(x.shape) + elements(grad.shape))
  const planes = isFlat
    ? (['flat', ...slicing] as const)
    : isPlane
      ? ([...slicing, 'flat'] as const)
      : slicing
  if (isPoint) return planes
  const isSmall = elements(shape.slice(1)) <= mostUnfolded
  return isSmall ? ['unfolded', ...planes] : planes
}

const ofWeight: Record<Form<'Conv.w'>, (one: Case) => Term> = {
  convolution,
  taps,
  columns,
  unfolded,
  flat,
  stretches,
  rows,
  products,
  blocked8: blocked,
  blocked16: blocked,
}

// Depthwise. The block is the processor's own: nothing here depends on it.
function blocked({ g, x, grad, window }: Case): Term {
  return blockedDepthwiseWeights(g, x, grad, window)
}

// Batch and channels change places: the gradient is the kernel, and what was stride becomes dilation.
function convolution({ g, x, grad, shape, window }: Case): Term {
  const { group, kernel } = window
  const [n, inPerGroup] = [x.shape[0]!, shape[1]!]
  const [from, to] = [x.shape.slice(2), grad.shape.slice(2)]
  const rest = range(from.length, 3)
  const grouped = g.transpose(g.reshape(x, [n, group, inPerGroup, ...from]), [2, 1, 0, ...rest])
  const input = g.reshape(grouped, [inPerGroup, group * n, ...from])
  const weights = g.transpose(grad, [1, 0, ...range(to.length, 2)])
  const after = window.after.map((p, i) => {
    const wanted = (to[i]! - 1) * window.strides[i]! + reach(window, i)
    return Math.max(0, Math.min(p, wanted - from[i]! - window.before[i]!))
  })
  const turned = { ...window, kernel: to, strides: window.dilations, dilations: window.strides, after }
  const all = convolve(g, input, weights, turned)
  const kept = g.slice(
    all,
    range(kernel.length, 2),
    kernel.map(() => 0),
    kernel,
  )
  return g.transpose(kept, [1, 0, ...range(kernel.length, 2)])
}

/** The input with its padding, long enough for every window, and `more` rows at the end. */
function padded({ g, x, grad, window }: Case, more = 0): Term {
  const missing = (i: number) =>
    (grad.shape[2 + i]! - 1) * window.strides[i]! + reach(window, i) - x.shape[2 + i]! - window.before[i]!
  const after = window.kernel.map((_, i) => Math.max(0, missing(i)) + (i === 0 ? more : 0))
  return g.pad(x, [0, 0, ...window.before], [0, 0, ...after])
}

/** Every tap of the kernel, in the order of the weights. */
function tapsOf(window: Window): number[][] {
  return window.kernel.reduce<number[][]>(
    (all, length) => all.flatMap(tap => range(length).map(i => [...tap, i])),
    [[]],
  )
}

/** What one tap saw of the padded input: as long as the gradient. */
function seen(one: Case, input: Term, tap: readonly number[]): Term {
  const { g, grad, window } = one
  const starts = tap.map((t, i) => t * window.dilations[i]!)
  return g.slice(input, range(tap.length, 2), starts, grad.shape.slice(2), window.strides)
}

// Per tap one batch of matrix products [out, positions] · [in, positions]ᵀ.
function taps(one: Case): Term {
  const { g, grad, shape, window } = one
  const { group } = window
  const [n, out, inPerGroup] = [grad.shape[0]!, shape[0]!, shape[1]!]
  const count = elements(grad.shape.slice(2))
  const rows = g.reshape(grad, [n, group, out / group, count])
  const input = padded(one)
  const parts = tapsOf(window).map(tap => {
    const columns = g.reshape(seen(one, input, tap), [n, group, inPerGroup, count])
    const products = g.fusedMatMul(rows, columns, false, true)
    return g.reshape(g.sum(products, [0]), [out, inPerGroup, 1])
  })
  return g.reshape(g.concat(parts, 2), shape)
}

// The taps side by side, and one product of matrices for all.
function columns(one: Case): Term {
  const { g, grad, shape, window } = one
  const { group } = window
  const [n, out, inPerGroup] = [grad.shape[0]!, shape[0]!, shape[1]!]
  const count = elements(grad.shape.slice(2))
  const input = padded(one)
  const all = tapsOf(window).map(tap => g.reshape(seen(one, input, tap), [n, group, inPerGroup, count]))
  const products = g.fusedMatMul(
    g.reshape(grad, [n, group, out / group, count]),
    g.concat(all, 2),
    false,
    true,
  )
  const summed = g.reshape(g.sum(products, [0]), [out, all.length, inPerGroup])
  return g.reshape(g.transpose(summed, [0, 2, 1]), shape)
}

// As columns, which a Conv lays side by side: its kernels are 1 at one tap of one channel. For the few channels of a first
// layer, above all with a stride, where slices would pick single elements: 2 to 8 times faster than taps.
function unfolded({ g, x, grad, shape, window }: Case): Term {
  const [n, out] = [grad.shape[0]!, shape[0]!]
  const [count, length] = [elements(grad.shape.slice(2)), elements(shape.slice(1))]
  const single = Float64Array.from({ length: length * length }, (_, i) => Number(i % (length + 1) === 0))
  const kernels = g.constant(tensor(x.dtype, [length, ...shape.slice(1)], single))
  const all = g.reshape(convolve(g, x, kernels, window), [n, length, count])
  const products = g.fusedMatMul(g.reshape(grad, [n, out, count]), all, false, true)
  return g.reshape(g.sum(products, [0]), shape)
}

// Channels last, which from the blocked layout costs what the ordinary order would: per tap one product of matrices over
// the batch and all positions. With a stride slices pick whole rows of channels instead of single elements; and where
// the products of the samples are larger than what they are made of, this saves writing them: a quarter to half of the
// time.
function flat({ g, x, grad, shape, window }: Case): Term {
  const { kernel, strides, dilations, before } = window
  const right = g.channelsLast(grad)
  const [, height, width] = right.shape as [number, number, number, number]
  const rows = (t: Term) => g.reshape(t, [elements(t.shape.slice(0, 3)), t.shape[3]!])
  const missing = kernel.map((_, i) =>
    Math.max(0, (grad.shape[2 + i]! - 1) * strides[i]! + reach(window, i) - x.shape[2 + i]! - before[i]!),
  )
  const input = g.pad(g.channelsLast(x), [0, ...before, 0], [0, ...missing, 0])
  const parts = tapsOf(window).map(tap => {
    const starts = tap.map((t, i) => t * dilations[i]!)
    const left = rows(g.slice(input, [1, 2], starts, [height, width], strides))
    return g.reshape(g.gemm(rows(right), left, true, false), [shape[0]!, shape[1]!, 1])
  })
  return g.reshape(g.concat(parts, 2), shape)
}

// Depthwise: per tap an elementwise product, summed.
function products(one: Case): Term {
  const { g, grad, shape, window } = one
  const input = padded(one)
  const axes = [0, ...range(window.kernel.length, 2)]
  const parts = tapsOf(window).map(tap =>
    g.reshape(g.sum(g.mul(seen(one, input, tap), grad), axes), [shape[0]!, 1]),
  )
  return g.reshape(g.concat(parts, 1), shape)
}

// Stride 1: in rows as long as the padded input's, every tap sees one unbroken stretch of each channel, which is quick to
// copy; the gradient is padded with zeros to the same rows.
function stretches(one: Case): Term {
  const { g, grad, shape, window } = one
  const { group, dilations } = window
  const [n, out, inPerGroup] = [grad.shape[0]!, shape[0]!, shape[1]!]
  const [height, width] = grad.shape.slice(2) as [number, number]
  // The last tap reaches past the last row by some columns.
  const input = padded(one, 1)
  const wide = input.shape[3]!
  const flat = g.reshape(input, [n, group, inPerGroup, input.shape[2]! * wide])
  const lengthened = g.pad(grad, [0, 0, 0, 0], [0, 0, 0, wide - width])
  const rows = g.reshape(lengthened, [n, group, out / group, height * wide])
  const parts = tapsOf(window).map(([row, column]) => {
    const start = row! * dilations[0]! * wide + column! * dilations[1]!
    const products = g.fusedMatMul(rows, g.slice(flat, [3], [start], [height * wide]), false, true)
    return g.reshape(g.sum(products, [0]), [out, inPerGroup, 1])
  })
  return g.reshape(g.concat(parts, 2), shape)
}

// Depthwise, 2-D, stride 1, channels first: per kernel row one product [rows, W]ᵀ · [rows, W'] a channel, whose diagonals
// hold the taps; one product with a constant mask adds the diagonals up. Nothing is padded: the mask leaves out what
// would meet padding.
function rows({ g, x, grad, shape, window }: Case): Term {
  const [n, channels, height, width] = x.shape as [number, number, number, number]
  const [to, columns] = grad.shape.slice(2) as [number, number]
  const kh = window.kernel[0]!
  const [left, right] = [g.transpose(x, [1, 0, 2, 3]), g.transpose(grad, [1, 0, 2, 3])]
  const parts = range(kh).map(row => {
    const offset = row - window.before[0]!
    const first = Math.max(0, -offset)
    const count = Math.min(to, height - offset) - first
    if (count <= 0) return g.filled({ dtype: x.dtype, shape: [channels, 1, width * columns] }, 0)
    const seen = g.reshape(g.slice(left, [2], [first + offset], [count]), [channels, n * count, width])
    const back = g.reshape(g.slice(right, [2], [first], [count]), [channels, n * count, columns])
    return g.reshape(g.fusedMatMul(seen, back, true, false), [channels, 1, width * columns])
  })
  const stacked = g.reshape(g.concat(parts, 1), [channels * kh, width * columns])
  return g.reshape(g.gemm(stacked, diagonals(g, window, width, columns, x.dtype), false, false), shape)
}

/** [W · W', taps]: 1 where the tap of a column of the gradient sees a column of the input. */
function diagonals(
  g: Algebra,
  { kernel, before }: Window,
  width: number,
  columns: number,
  dtype: Term['dtype'],
) {
  const taps = kernel[1]!
  const mask = new Float64Array(width * columns * taps)
  for (let column = 0; column < columns; column++)
    for (let tap = 0; tap < taps; tap++) {
      const seen = column + tap - before[1]!
      if (seen >= 0 && seen < width) mask[(seen * columns + column) * taps + tap] = 1
    }
  return g.constant(tensor(dtype, [width * columns, taps], mask))
}
