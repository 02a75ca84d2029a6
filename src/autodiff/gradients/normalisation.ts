// Normalising layers. All share one form: y = x̂ γ + β with x̂ = (x − mean) / √(variance + ε) over some axes, so
// ∂x = γ/σ · (dy − mean(dy) − x̂ · mean(dy x̂)) (Ioffe & Szegedy 2015, section 3).
import { attr, elements, floatAttr, intAttr } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import { axisAttr, range } from '../axes.ts'
import { channelAffine, channelMean, channelMeanOfProduct, channelShift } from '../channels.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, type ForwardCall, type Gradient, rule } from '../gradient.ts'
import type { Op } from '../op-names.ts'

/** [C] → [C, 1, …], to broadcast against [N, C, …]. */
const perChannel = (g: Algebra, x: Term, rank: number) =>
  g.reshape(x, [x.shape[0]!, ...range(rank - 2).map(() => 1)])

/** All axes but the channels'. */
const positions = (x: Term) => [0, ...range(x.shape.length - 2, 2)]

function batchForward(call: ForwardCall) {
  const { g, node, update } = call
  const [x, scale, bias] = [call.input(0), call.input(1), call.input(2)]
  const count = elements(x.shape) / x.shape[1]!
  // In two passes, as PyTorch: the mean of squares less the square of the mean cancels where the mean is large.
  const opposite = channelMean(g, x, -1)
  const centred = channelShift(g, x, opposite)
  const variance = channelMeanOfProduct(g, centred, centred)
  const safe = g.add(variance, floatAttr(node, 'epsilon', 1e-5))
  const deviation = g.div(1, g.sqrt(safe))
  const gain = g.mul(deviation, scale)
  const y = channelAffine(g, centred, gain, bias)
  // PyTorch keeps the unbiased variance, and normalises by the biased one.
  const unbiased = count / Math.max(1, count - 1)
  const momentum = floatAttr(node, 'momentum', 0.9)
  const blend = (old: Term, now: Term, factor: number) =>
    g.add(g.mul(old, momentum), g.mul(now, factor * (1 - momentum)))
  const next = [blend(call.input(3), opposite, -1), blend(call.input(4), variance, unbiased)] as const
  update(node.inputs[3]!, next[0])
  update(node.inputs[4]!, next[1])
  return { outputs: [y, ...next], saved: [centred, safe, deviation, gain] }
}

function batchBackward({ g, grad, saved, needs }: BackwardCall) {
  const [centred, safe, deviation, gain] = saved as [Term, Term, Term, Term]
  const count = elements(grad.shape) / grad.shape[1]!
  // dx = gain · dy − gain / σ² · mean(dy · centred) · centred − gain · mean(dy)
  const mean = channelMean(g, grad, -1)
  const product = channelMeanOfProduct(g, grad, centred, -1)
  const ofX = () => {
    const slope = g.div(g.mul(gain, product), safe)
    const along = channelAffine(g, centred, slope, g.filled(slope, 0))
    return channelAffine(g, grad, gain, g.mul(gain, mean), along)
  }
  return [
    needs(0) ? ofX() : undefined,
    needs(1) ? g.mul(g.mul(product, deviation), -count) : undefined,
    needs(2) ? g.mul(mean, -count) : undefined,
  ]
}

function frozenBackward({ g, node, grad, needs, input }: BackwardCall) {
  const x = input(0)
  const [mean, variance] = [input(3), input(4)]
  const rank = x.shape.length
  const deviation = g.rsqrt(variance, floatAttr(node, 'epsilon', 1e-5))
  const normalised = () => g.mul(g.sub(x, perChannel(g, mean, rank)), perChannel(g, deviation, rank))
  return [
    needs(0) ? g.mul(grad, perChannel(g, g.mul(deviation, input(1)), rank)) : undefined,
    needs(1) ? g.sum(g.mul(grad, normalised()), positions(x)) : undefined,
    needs(2) ? g.sum(grad, positions(x)) : undefined,
  ]
}

// Exported in training mode or not, by the running statistics.
function frozenForward({ g, inputs, node, input }: ForwardCall) {
  const attributes = { epsilon: attr.float(floatAttr(node, 'epsilon', 1e-5)) }
  const y = g.node('BatchNormalization', inputs, input(0), attributes)
  return { outputs: [y, input(3), input(4)] }
}

const batchNormalization: Gradient = {
  forward: call => (call.mode.batchNorm === 'batch' ? batchForward(call) : frozenForward(call)),
  backward: call => (call.saved.length > 0 ? batchBackward(call) : frozenBackward(call)),
}

type Normal = { readonly axes: readonly number[]; readonly scale: Term | undefined; readonly centre: boolean }

/** The way back of a layer that normalises each sample; `scale` broadcasts against x. */
function normalise(call: BackwardCall, { axes, scale, centre }: Normal) {
  const { g, grad, node } = call
  const x = call.input(0)
  const centred = centre ? g.sub(x, g.mean(x, axes, true)) : x
  const deviation = g.rsqrt(g.mean(g.square(centred), axes, true), floatAttr(node, 'epsilon', 1e-5))
  const normalised = g.mul(centred, deviation)
  const scaled = scale ? g.mul(grad, scale) : grad
  const along = g.mul(normalised, g.mean(g.mul(scaled, normalised), axes, true))
  const spread = centre ? g.sub(scaled, g.mean(scaled, axes, true)) : scaled
  return { ofX: g.mul(g.sub(spread, along), deviation), ofScale: g.mul(grad, normalised) }
}

/** LayerNormalization and RMSNormalization: the axes from `axis` on. */
const overLastAxes = (centre: boolean): Gradient =>
  rule(call => {
    const { g, grad, inputs, node, needs } = call
    const rank = call.input(0).shape.length
    const axis = axisAttr(node, -1, rank)
    const [, scale, bias] = inputs
    const { ofX, ofScale } = normalise(call, { axes: range(rank - axis, axis), scale, centre })
    return [
      needs(0) ? ofX : undefined,
      scale && needs(1) ? g.unbroadcast(ofScale, scale.shape) : undefined,
      bias && needs(2) ? g.unbroadcast(grad, bias.shape) : undefined,
    ]
  })

const instanceNormalization = rule(call => {
  const { g, grad, needs } = call
  const rank = call.input(0).shape.length
  const scale = perChannel(g, call.input(1), rank)
  const { ofX, ofScale } = normalise(call, { axes: range(rank - 2, 2), scale, centre: true })
  return [
    needs(0) ? ofX : undefined,
    needs(1) ? g.sum(ofScale, positions(grad)) : undefined,
    needs(2) ? g.sum(grad, positions(grad)) : undefined,
  ]
})

/** Sums over the channels within reach: x / (k + α/size · Σ x²)^β. */
const lrn = rule(({ g, node, outputs, grad, input }) => {
  const x = input(0)
  const size = intAttr(node, 'size') ?? 1
  const share = floatAttr(node, 'alpha', 1e-4) / size
  const beta = floatAttr(node, 'beta', 0.75)
  const channels = x.shape[1]!
  const [before, after] = [Math.floor((size - 1) / 2), Math.ceil((size - 1) / 2)]
  const band = new Float64Array(channels * channels)
  for (let to = 0; to < channels; to++)
    for (let from = Math.max(0, to - before); from <= Math.min(channels - 1, to + after); from++)
      band[to * channels + from] = 1
  const base = g.add(g.mul(g.along(g.square(x), 1, band, channels), share), floatAttr(node, 'bias', 1))
  const crossed = g.div(g.mul(grad, outputs[0]!), base)
  const back = Float64Array.from(band, (_, i) => band[(i % channels) * channels + Math.floor(i / channels)]!)
  const neighbours = g.mul(x, g.along(crossed, 1, back, channels))
  return [g.sub(g.mul(grad, g.pow(base, -beta)), g.mul(neighbours, 2 * beta * share))]
})

const lpNormalization = rule(({ g, node, grad, outputs, input }) => {
  const x = input(0)
  const axes = [axisAttr(node, -1, x.shape.length)]
  const isL2 = intAttr(node, 'p', 2) === 2
  const norm = g.reduce(isL2 ? 'ReduceL2' : 'ReduceL1', x, axes, true)
  const direction = isL2 ? outputs[0]! : g.unary('Sign', x)
  const inner = g.sum(g.mul(grad, outputs[0]!), axes, true)
  return [g.div(g.sub(grad, g.mul(direction, inner)), norm)]
})

export const normalisation = {
  BatchNormalization: batchNormalization,
  LayerNormalization: overLastAxes(true),
  SimplifiedLayerNormalization: overLastAxes(false),
  RMSNormalization: overLastAxes(false),
  InstanceNormalization: instanceNormalization,
  GroupNormalization: null,
  LRN: lrn,
  LpNormalization: lpNormalization,
  MeanVarianceNormalization: null,
} satisfies { [O in Op]?: Gradient | null }
