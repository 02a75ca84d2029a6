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
function usableForms({ x, shape, window }: Case): readonly Form<'Conv.w'>[] {
  const depthwise = shape[1] === 1 && shape[0] === x.shape[1]
  const unit = [...window.strides, ...window.dilations].every(s => s === 1)
  if (x.dtype !== 'float32') return depthwise ? ['products', 'convolution'] : ['convolution']
  const plane = shape.length === 4 && window.strides.every(s => s === 1)
  const points = window.kernel.every(k => k === 1)
  if (!depthwise)
    return plane && !points
      ? ['stretches', 'taps', 'columns', 'convolution']
      : ['taps', 'columns', 'convolution']
  const blocks = ([8, 16] as const).flatMap(block =>
    isBlockable(x.shape, shape, window.group, block) ? [`blocked${block}` as const] : [],
  )
  return shape.length === 4 && unit
    ? ['rows', 'products', 'taps', 'convolution', ...blocks]
    : ['products', 'taps', 'convolution', ...blocks]
}

const ofWeight: Record<Form<'Conv.w'>, (one: Case) => Term> = {
  convolution,
  taps,
  columns,
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
