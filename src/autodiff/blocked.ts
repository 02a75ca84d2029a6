// ONNX Runtime's blocked layout written into a graph by hand: it uses it for inference, where weights are constant;
// here weights change every step, so their reordering is part of the graph. Domain com.microsoft.nchwc, undocumented:
// the layout of weights is that of MlasReorderFilterOIHWBiBo and …BoBi in onnxruntime/core/mlas/lib/reorder.cpp.
import { attr } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import { windowAttributes } from './convolve.ts'
import type { Term } from './emitter.ts'
import { slides, type Window } from './window.ts'

export const blockedDomain = 'com.microsoft.nchwc'

/** Channels per block; it depends on the processor (AVX2: 8, AVX-512: 16), and another one gives wrong results. */
export type Block = 8 | 16

export const isDepthwise = (channels: number, weights: readonly number[], group: number): boolean =>
  group === channels && weights[1] === 1 && weights[0] === channels

/** Whether a Conv of these shapes can be written in blocks. */
export function isBlockable(
  x: readonly number[],
  weights: readonly number[],
  group: number,
  block: Block,
): boolean {
  if (x.length !== 4 || x[1]! % block !== 0 || weights[0]! % block !== 0) return false
  return group === 1 || isDepthwise(x[1]!, weights, group)
}

/** Conv by way of the blocked layout. */
export function blockedConvolve(
  g: Algebra,
  x: Term,
  w: Term,
  bias: Term | undefined,
  window: Window,
  block: Block,
) {
  const [out, inPerGroup, ...kernel] = w.shape as [number, number, number, number]
  const taps = kernel.reduce((a, b) => a * b, 1)
  const shape = [x.shape[0]!, out, ...slides(window, x.shape.slice(2))]
  const arranged =
    isDepthwise(x.shape[1]!, w.shape, window.group) && inPerGroup === 1 && window.group > 1
      ? g.transpose(g.reshape(w, [out / block, block, taps]), [0, 2, 1])
      : g.transpose(g.reshape(w, [out / block, block, inPerGroup / block, block, taps]), [0, 2, 4, 3, 1])
  const weights = g.reshape(arranged, w.shape)
  const input = g.node('ReorderInput', [x], x, { channels_last: attr.int(0) }, blockedDomain)
  const inputs = [input, weights, bias]
  const y = g.node('Conv', inputs, { dtype: x.dtype, shape }, windowAttributes(window), blockedDomain)
  const attributes = { channels: attr.int(out), channels_last: attr.int(0) }
  return g.node('ReorderOutput', [y], { dtype: x.dtype, shape }, attributes, blockedDomain)
}
