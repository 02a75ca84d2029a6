// Conv and ConvTranspose by every group, stride, dilation and padding. Each is the other's way back; what differs
// between the forms is speed only.
import { elements } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import { range } from '../axes.ts'
import { blockedConvolve, blockedSpread, isBlockable } from '../blocked.ts'
import { convolve, transposeConvolve } from '../convolve.ts'
import type { Term } from '../emitter.ts'
import { type Backward, type BackwardCall, type ForwardCall, type Gradient, rule } from '../gradient.ts'
import type { Form } from '../lower.ts'
import type { Op } from '../op-names.ts'
import { reach, transposedWindowOf, type Window, windowOf } from '../window.ts'
import { weightGradient } from './convolution-weight.ts'

const spatial = (x: Term) => x.shape.slice(2)

/** [G·a, b, …] → [G·b, a, …]: in- and output channels of each group swapped, the kernel turned round. */
function flipped(g: Algebra, w: Term, group: number): Term {
  const [out, inPerGroup] = [w.shape[0]!, w.shape[1]!]
  const kernel = spatial(w)
  const taps = elements(kernel)
  const swapped = g.transpose(g.reshape(w, [group, out / group, inPerGroup, taps]), [0, 2, 1, 3])
  const turned = taps === 1 ? swapped : g.gather(swapped, 3, range(taps).reverse())
  return g.reshape(turned, [group * inPerGroup, out / group, ...kernel])
}

/** The forms of ∂x that are right for this window, best known first. */
function inputForms(window: Window, grad: Term, w: Term, x: Term): readonly Form<'Conv.x'>[] {
  const overhang = window.kernel.some(
    (_, i) => reach(window, i) - 1 < Math.max(window.before[i]!, window.after[i]!),
  )
  if (overhang) return ['transposed']
  const weights = [w.shape[1]! * window.group, w.shape[0]! / window.group, ...spatial(w)]
  const blocks = blockForms(grad, weights, window)
  if (window.strides.every(s => s === 1)) return ['flipped', 'transposed', ...blocks]
  // Dense kernels would multiply by the zeros between.
  const fits = flippedWindow(window, x, grad).after.every(p => p >= 0)
  return window.group > 1 && fits ? ['transposed', ...blocks] : ['transposed']
}

/** Blocked forms that fit the channels; whether the processor has them is for a probe to say. */
const blockForms = (x: Term, weights: readonly number[], { group }: Window) =>
  ([8, 16] as const).flatMap(block =>
    x.dtype === 'float32' && isBlockable(x.shape, weights, group, block) ? [`blocked${block}` as const] : [],
  )

const ofInput: Record<Form<'Conv.x'>, (g: Algebra, grad: Term, w: Term, x: Term, window: Window) => Term> = {
  transposed: (g, grad, w, x, window) => transposeConvolve(g, grad, w, window, spatial(x)),
  flipped: (g, grad, w, x, window) =>
    convolve(g, grad, flipped(g, w, window.group), flippedWindow(window, x, grad)),
  blocked8: (g, grad, w, x, window) => blockedSpread(g, grad, w, flippedWindow(window, x, grad), 8),
  blocked16: (g, grad, w, x, window) => blockedSpread(g, grad, w, flippedWindow(window, x, grad), 16),
}

/**
 * Over the gradient with its positions a stride apart. Rows of x that no window reached still get their zeros: the
 * padding is chosen by x's length.
 */
function flippedWindow(window: Window, x: Term, grad: Term): Window {
  const last = (i: number) => reach(window, i) - 1
  const before = window.before.map((p, i) => last(i) - p)
  const spread = (i: number) => spatial(grad)[i]! * window.strides[i]!
  const after = spatial(x).map((d, i) => d - spread(i) - before[i]! + last(i))
  return { ...window, before, after }
}

/** ∂Conv/∂x for a gradient of the output. */
function inputGradient(call: BackwardCall, grad: Term, w: Term, x: Term, window: Window): Term {
  const forms = inputForms(window, grad, w, x)
  const attributes = siteAttributes(window)
  const form = call.lower({
    key: 'Conv.x',
    dtype: x.dtype,
    shapes: [x.shape, w.shape, grad.shape],
    attributes,
    forms,
  })
  return ofInput[form](call.g, grad, w, x, window)
}

const siteAttributes = ({ strides, dilations, before, after, group }: Window) => ({
  strides,
  dilations,
  before,
  after,
  group: [group],
})

const positions = (x: Term) => [0, ...range(x.shape.length - 2, 2)]

const convBackward: Backward = call => {
  const { g, grad, inputs, node, needs } = call
  const [x, w] = [call.input(0), call.input(1)]
  const window = windowOf(node, spatial(w), spatial(x), spatial(grad))
  return [
    needs(0) ? inputGradient(call, grad, w, x, window) : undefined,
    needs(1) ? weightGradient(call, x, grad, w.shape, window) : undefined,
    inputs[2] && needs(2) ? g.sum(grad, positions(grad)) : undefined,
  ]
}

/** Conv as it stands, or in blocks. */
function convForward(call: ForwardCall) {
  const { g, inputs, lower, node, wanted } = call
  const [x, w] = [call.input(0), call.input(1)]
  const y = wanted[0]!
  const window = windowOf(node, spatial(w), spatial(x), spatial(y))
  const forms = ['plain', ...blockForms(x, w.shape, window)] as const
  const shapes = [x.shape, w.shape, y.shape]
  const form = lower({ key: 'Conv', dtype: x.dtype, shapes, attributes: siteAttributes(window), forms })
  if (form === 'plain') return { outputs: wanted }
  return { outputs: [blockedConvolve(g, x, w, inputs[2], window, form === 'blocked8' ? 8 : 16)] }
}

const conv: Gradient = { forward: convForward, backward: convBackward }

// y = ConvTranspose(x, w) is the way back of a Conv from y's lengths to x's, with the same weights.
const convTranspose = rule(call => {
  const { g, grad, inputs, node, needs } = call
  const [x, w] = [call.input(0), call.input(1)]
  const window = transposedWindowOf(node, spatial(w), spatial(x), spatial(grad))
  const fitted = { ...window, after: fittedAfter(window, spatial(grad), spatial(x)) }
  return [
    needs(0) ? convolve(g, grad, w, fitted) : undefined,
    needs(1) ? weightGradient(call, grad, x, w.shape, fitted) : undefined,
    inputs[2] && needs(2) ? g.sum(grad, positions(grad)) : undefined,
  ]
})

/** Padding after, such that the Conv gives exactly `to`: output_padding may have left rows that no window covers. */
const fittedAfter = (w: Window, from: readonly number[], to: readonly number[]) =>
  to.map((d, i) => Math.max(0, (d - 1) * w.strides[i]! + reach(w, i) - from[i]! - w.before[i]!))

export const convolution = {
  Conv: conv,
  ConvTranspose: convTranspose,
} satisfies { [O in Op]?: Gradient | null }
