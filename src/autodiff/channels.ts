// What normalisation does to every channel of [N, C, …]: sums, sums of products, and a · x + b, each in one pass over
// memory whichever layout x is in. Such passes are what small nets spend their time on.
import { attr, elements } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import { range } from './axes.ts'
import { blockedDomain } from './blocked.ts'
import { windowAttributes } from './convolve.ts'
import type { Term } from './emitter.ts'

const positions = (x: Term) => range(x.shape.length - 2, 2)
const channelsOf = (x: Term) => x.shape[1]!
const lengthOf = (x: Term) => elements(x.shape.slice(2))

/** The positions of an image in one row: short rows would cost more to begin than to work through. */
const inOneRow = (g: Algebra, x: Term) => g.reshape(x, [x.shape[0]!, channelsOf(x), 1, lengthOf(x)])

/** The mean of each channel, [C], times `factor`. */
export function channelMean(g: Algebra, x: Term, factor = 1): Term {
  if (!g.hasBlocks(x)) {
    const axes = [0, ...positions(x)]
    return x.shape.length === 2 ? g.sum(x, [0], false, factor / x.shape[0]!) : g.mul(g.mean(x, axes), factor)
  }
  const [n, channels] = [x.shape[0]!, channelsOf(x)]
  const type = { dtype: x.dtype, shape: [n, channels, 1, 1] }
  const means = g.node('GlobalAveragePool', [g.toBlocks(x)], type, {}, blockedDomain)
  return g.sum(g.reshape(means, [n, channels]), [0], false, factor / n)
}

/**
 * The mean over each channel of a · b, [C], times `factor`. In blocks it is a depthwise convolution of one with the
 * other, which makes no product in memory. (ReduceSumSquare has no fast path over these axes: Mul and ReduceSum take
 * half its time.)
 */
export function channelMeanOfProduct(g: Algebra, a: Term, b: Term, factor = 1): Term {
  const [n, channels, length] = [a.shape[0]!, channelsOf(a), lengthOf(a)]
  const weight = factor / (n * length)
  if (!g.hasBlocks(a) && !g.hasBlocks(b)) return g.sum(g.sum(g.mul(a, b), positions(a)), [0], false, weight)
  const group = n * channels
  const images = g.reshape(g.toBlocks(a), [1, group, 1, length])
  const kernels = g.reshape(g.toBlocks(b), [group, 1, 1, length])
  const type = { dtype: a.dtype, shape: [1, group, 1, 1] }
  const attributes = windowAttributes({ ...point, kernel: [1, length], group })
  const each = g.node('Conv', [images, kernels], type, attributes, blockedDomain)
  return g.sum(g.reshape(each, [n, channels]), [0], false, weight)
}

/** scale · x + shift, and `plus`; scale and shift are [C]. */
export function channelAffine(g: Algebra, x: Term, scale: Term, shift: Term, plus?: Term): Term {
  if (g.hasBlocks(x)) return blockedAffine(g, x, scale, shift, plus)
  const y = x.shape.length > 2 ? affine(g, x, scale, shift) : g.add(g.mul(x, scale), shift)
  return plus ? g.add(y, plus) : y
}

/** x + shift. */
export function channelShift(g: Algebra, x: Term, shift: Term): Term {
  if (!g.hasBlocks(x) && x.shape.length === 2) return g.add(x, shift)
  return channelAffine(g, x, g.filled(shift, 1), shift)
}

// Inference's BatchNormalization is the one operator that multiplies and adds by channel in a pass: on [32, 128, 6, 6] it
// takes a fifth of the time of Mul and Add, which begin anew for every row that they broadcast to.
function affine(g: Algebra, x: Term, scale: Term, shift: Term): Term {
  const inputs = [x, scale, shift, g.filled(scale, 0), g.filled(scale, 1)]
  return g.node('BatchNormalization', inputs, x, { epsilon: attr.float(0) })
}

const point = { kernel: [1, 1], strides: [1, 1], dilations: [1, 1], before: [0, 0], after: [0, 0] }

/** A depthwise convolution of one tap, which can add another image and a Relu in the same pass. */
function blockedAffine(g: Algebra, x: Term, scale: Term, shift: Term, plus?: Term): Term {
  const row = inOneRow(g, g.toBlocks(x))
  const weights = g.reshape(scale, [channelsOf(x), 1, 1, 1])
  const inputs = [row, weights, shift, plus && inOneRow(g, g.toBlocks(plus))]
  const attributes = windowAttributes({ ...point, group: channelsOf(x) })
  const make = (activation: Readonly<Record<string, ReturnType<typeof attr.string>>>) => {
    const y = g.late('Conv', inputs, row, { ...attributes, ...activation }, blockedDomain)
    return g.lateReshape(y, x.shape)
  }
  return g.fromBlocks(make({}), () => make({ activation: attr.string('Relu') }))
}
