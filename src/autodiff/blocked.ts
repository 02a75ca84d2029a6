// ONNX Runtime's blocked layout written into a graph by hand: it uses it for inference, where weights are constant;
// here weights change every step, so their reordering is part of the graph. Domain com.microsoft.nchwc, undocumented:
// the layout of weights is that of MlasReorderFilterOIHWBiBo and …BoBi in onnxruntime/core/mlas/lib/reorder.cpp.
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
  return convolveBlocks(g, g.toBlocks(x), w, bias, window, block)
}

/** The same, of an x in blocks. */
function convolveBlocks(g: Algebra, x: Term, w: Term, bias: Term | undefined, window: Window, block: Block) {
  const [out, inPerGroup, ...kernel] = w.shape as [number, number, number, number]
  const taps = kernel.reduce((a, b) => a * b, 1)
  const shape = [x.shape[0]!, out, ...slides(window, x.shape.slice(2))]
  const arranged =
    isDepthwise(x.shape[1]!, w.shape, window.group) && inPerGroup === 1 && window.group > 1
      ? g.transpose(g.reshape(w, [out / block, block, taps]), [0, 2, 1])
      : g.transpose(g.reshape(w, [out / block, block, inPerGroup / block, block, taps]), [0, 2, 4, 3, 1])
  const weights = g.reshape(arranged, w.shape)
  const inputs = [x, weights, bias]
  return g.fromBlocks(
    g.node('Conv', inputs, { dtype: x.dtype, shape }, windowAttributes(window), blockedDomain),
  )
}

/**
 * ∂x of a depthwise Conv of any stride: zeros are put between the gradient's positions, in blocks where that copies
 * whole registers, and the flipped kernel slides over the result by ones. Up to 3 times faster than ConvTranspose,
 * which works through one channel at a time.
 */
export function blockedSpread(g: Algebra, grad: Term, w: Term, window: Window, block: Block): Term {
  const [n, channels, height, width] = grad.shape as [number, number, number, number]
  const [down, along] = window.strides as [number, number]
  if (down === 1 && along === 1) return blockedConvolve(g, grad, w, undefined, window, block)
  const apart = g.reshape(g.toBlocks(grad), [(n * channels * height) / block, 1, width, block])
  const spread = g.pad(apart, [0, 0, 0, 0], [0, down - 1, 0, (along - 1) * block])
  const x = g.reshape(spread, [n, channels, height * down, width * along])
  return convolveBlocks(g, x, w, undefined, { ...window, strides: [1, 1] }, block)
}

/**
 * ∂w of a depthwise Conv, [C, 1, …kernel]: every sample's channels become channels of one depthwise convolution, of x
 * with the gradient as its kernel, whose positions are the taps; what was stride becomes dilation. A block of a kernel
 * is laid out as a block of an image, so the reordered gradient is the kernel as it is, and it is shared with ∂x, the
 * reordered x with the way forward. Each input is read once, whatever the stride: 4 to 18 times faster than `rows` or
 * `products` on the shapes of MobileNet and DS-CNN.
 */
export function blockedDepthwiseWeights(g: Algebra, x: Term, grad: Term, window: Window): Term {
  const { kernel, strides, dilations, before } = window
  const [n, channels, ...from] = x.shape as [number, number, ...number[]]
  const to = grad.shape.slice(2)
  const after = kernel.map((k, i) =>
    Math.max(0, (to[i]! - 1) * strides[i]! + dilations[i]! * (k - 1) + 1 - from[i]! - before[i]!),
  )
  const group = n * channels
  const turned = { kernel: to, strides: dilations, dilations: strides, before, after, group }
  const images = g.reshape(g.toBlocks(x), [1, group, ...from])
  const kernels = g.reshape(g.toBlocks(grad), [group, 1, ...to])
  const shape = [1, group, ...slides(turned, from)]
  const type = { dtype: x.dtype, shape }
  const all = g.fromBlocks(g.node('Conv', [images, kernels], type, windowAttributes(turned), blockedDomain))
  const axes = kernel.map((_, i) => 2 + i)
  // Rows that no window reached would be further taps.
  const taps = g.slice(
    all,
    axes,
    kernel.map(() => 0),
    kernel,
  )
  return g.reshape(g.sum(g.reshape(taps, [n, channels, ...kernel]), [0]), [channels, 1, ...kernel])
}
