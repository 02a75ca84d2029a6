// Conv and ConvTranspose as terms: for the gradients of convolutions and of pooling, which are convolutions too.
import { attr } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import { reach, slides, type Window } from './window.ts'

const spatial = (x: Term) => x.shape.slice(2)

/** Conv of terms. */
export function convolve(g: Algebra, x: Term, w: Term, window: Window): Term {
  const shape = [x.shape[0]!, w.shape[0]!, ...slides(window, spatial(x))]
  return g.node('Conv', [x, w], { dtype: x.dtype, shape }, windowAttributes(window))
}

export const windowAttributes = (w: Window) => ({
  kernel_shape: attr.ints(w.kernel),
  strides: attr.ints(w.strides),
  dilations: attr.ints(w.dilations),
  pads: attr.ints([...w.before, ...w.after]),
  group: attr.int(w.group),
})

/** ConvTranspose to exactly the lengths `to`. */
export function transposeConvolve(g: Algebra, y: Term, w: Term, window: Window, to: readonly number[]): Term {
  const covered = (i: number) =>
    (spatial(y)[i]! - 1) * window.strides[i]! + reach(window, i) - window.before[i]! - window.after[i]!
  const missing = to.map((d, i) => d - covered(i))
  // Beyond a stride, output_padding is refused: what no window reached (ceil_mode the other way) is padded here.
  const extra = missing.map((m, i) => Math.max(0, Math.min(m, window.strides[i]! - 1)))
  const cut = missing.map(m => Math.max(0, -m))
  const attributes = {
    ...windowAttributes({ ...window, after: window.after.map((p, i) => p + cut[i]!) }),
    output_padding: attr.ints(extra),
  }
  const reached = to.map((_, i) => covered(i) + extra[i]! - cut[i]!)
  const shape = [y.shape[0]!, w.shape[1]! * window.group, ...reached]
  const x = g.node('ConvTranspose', [y, w], { dtype: y.dtype, shape }, attributes)
  return g.pad(x, [0, 0, ...to.map(() => 0)], [0, 0, ...to.map((d, i) => d - reached[i]!)])
}
