// Gradients of activations, each from input or output, whichever costs fewer passes. Defaults of attributes are ONNX's.
import { userError } from '../../errors.ts'
import { attr, floatAttr, intAttr, label, numbers, stringAttr, tensor } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, elementwiseForward, type Gradient, rule, unary } from '../gradient.ts'
import type { Op } from '../op-names.ts'

const sigmoid = (g: Algebra, x: Term) => g.unary('Sigmoid', x)
/** s(1 − s) */
const bump = (g: Algebra, s: Term) => g.mul(s, g.sub(1, s))

/** ∂(x σ(αx))/∂x = s + αx s(1 − s) */
const swish = (alphaOf: (call: BackwardCall) => number) =>
  unary((call, x, _y, grad) => {
    const { g } = call
    const alpha = alphaOf(call)
    const s = sigmoid(g, g.mul(x, alpha))
    return g.mul(grad, g.add(s, g.mul(g.mul(x, alpha), bump(g, s))))
  })

/** Φ(x) + x φ(x) */
function geluSlope(g: Algebra, x: Term): Term {
  const cdf = g.mul(g.add(g.unary('Erf', g.mul(x, Math.SQRT1_2)), 1), 0.5)
  const density = g.mul(g.exp(g.mul(g.square(x), -0.5)), 1 / Math.sqrt(2 * Math.PI))
  return g.add(cdf, g.mul(x, density))
}

/** Of 0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))). */
function tanhGeluSlope(g: Algebra, x: Term): Term {
  const c = Math.sqrt(2 / Math.PI)
  const squared = g.square(x)
  const inner = g.mul(g.mul(x, c), g.add(g.mul(squared, 0.044715), 1))
  const t = g.unary('Tanh', inner)
  const innerSlope = g.mul(g.add(g.mul(squared, 3 * 0.044715), 1), c)
  const rise = g.mul(g.mul(x, 0.5), g.mul(g.sub(1, g.square(t)), innerSlope))
  return g.add(g.mul(g.add(t, 1), 0.5), rise)
}

/** An approximation of Gelu with a bias that is added before. */
const biasGelu = (slope: (g: Algebra, x: Term) => Term): Gradient =>
  rule(({ g, inputs, grad }) => {
    const [x, bias] = inputs
    const moved = g.mul(grad, slope(g, bias ? g.add(x!, bias) : x!))
    return [moved, bias && g.unbroadcast(moved, bias.shape)]
  })

/** `positive` where x > 0, else `negative`. */
const sided = (g: Algebra, x: Term, positive: Term | number, negative: Term) =>
  g.where(g.compare('Greater', x, 0), positive, negative)

/** y = x for x > 0, else α(exp(x/β) − 1), times γ: slope γ or (y + γα) / β. */
const exponential = (call: BackwardCall, alpha: number, beta: number, gamma: number): Term => {
  const { g, grad } = call
  const y = call.outputs[0]!
  const below = g.div(g.add(y, gamma * alpha), beta)
  return g.mul(grad, sided(g, call.input(0), gamma, below))
}

const prelu = rule(({ g, inputs, grad, needs }) => {
  const [x, slope] = inputs as [Term, Term]
  const positive = g.compare('Greater', x, 0)
  const ofSlope = () => g.unbroadcast(g.mul(grad, g.min(x, 0)), slope.shape)
  return [
    needs(0) ? g.where(positive, grad, g.mul(grad, slope)) : undefined,
    needs(1) ? ofSlope() : undefined,
  ]
})

const softmaxAxis = ({ node }: BackwardCall, x: Term) => {
  const axis = intAttr(node, 'axis', -1)
  return axis < 0 ? axis + x.shape.length : axis
}

/** 0 where x ≤ 0, else 1 (beyond 3e-39): one vectorised pass, where Greater and Cast take two and Sign is slow. */
const ramp = (g: Algebra, x: Term) =>
  g.unary('HardSigmoid', x, { alpha: attr.float(3.4e38), beta: attr.float(0) })

const reluBackward = unary(({ g, lower }, x, y, grad) => {
  const forms = x.dtype === 'float32' ? (['ramp', 'mask'] as const) : (['mask'] as const)
  const form = lower({ key: 'Relu.x', dtype: x.dtype, shapes: [x.shape], attributes: {}, forms })
  return form === 'ramp' ? g.mul(grad, ramp(g, y)) : g.masked(grad, g.compare('Greater', y, 0))
})

const relu: Gradient = { ...reluBackward, forward: elementwiseForward }

/** Large enough to make a step of a slope, and a power of two: bounds times it are exact. */
const steep = 2 ** 100

/** 0 at `at` and below, 1 above (`sign` 1); or 1 below `at` and 0 from there on (`sign` −1). */
const step = (g: Algebra, x: Term, at: number, sign: 1 | -1) =>
  g.unary('HardSigmoid', x, { alpha: attr.float(sign * steep), beta: attr.float(-sign * at * steep) })

/** A bound that is known and far from the ends of float32; undefined = none. */
function bound({ inputs, fact }: BackwardCall, index: number): number | undefined | 'unknown' {
  if (inputs[index] === undefined) return undefined
  const known = fact(index)?.constant
  const at = known ? numbers(known)[0]! : Number.NaN
  return at === 0 || (Math.abs(at) > 2 ** -70 && Math.abs(at) < 2 ** 20) ? at : 'unknown'
}

// The ends are outside, as in PyTorch's relu6 and hardtanh.
const clipBackward = unary((call, x, y, grad) => {
  const { g, inputs, lower } = call
  const [low, high] = [bound(call, 1), bound(call, 2)]
  const isKnown = x.dtype === 'float32' && low !== 'unknown' && high !== 'unknown'
  const forms = isKnown ? (['ramps', 'mask'] as const) : (['mask'] as const)
  const form = lower({ key: 'Clip.x', dtype: x.dtype, shapes: [x.shape], attributes: {}, forms })
  if (form === 'ramps' && isKnown) {
    // Of the output, which is kept for what comes after; in blocks where that is.
    const above = low === undefined ? grad : g.mul(grad, step(g, y, low, 1))
    return high === undefined ? above : g.mul(above, step(g, y, high, -1))
  }
  const above = inputs[1] && g.compare('Greater', x, inputs[1])
  const below = inputs[2] && g.compare('Less', x, inputs[2])
  const inside = above && below ? g.and(above, below) : (above ?? below)
  return inside ? g.masked(grad, inside) : grad
})

const clip: Gradient = {
  ...clipBackward,
  forward: ({ g, inputs, input, wanted }) => {
    if (!g.hasBlocks(input(0))) return { outputs: wanted }
    const y = g.node('Clip', [g.toBlocks(input(0)), ...inputs.slice(1)], input(0))
    return { outputs: [g.fromBlocks(y)] }
  },
}

const yes = { value: attr.tensor(tensor('bool', [1], [1])) }

/** Inverted dropout: what stays is scaled by 1 / (1 − ratio). Without dropping it is the identity. */
const dropout: Gradient = {
  forward: ({ g, inputs, wanted, mode, fact, uniform, input, node }) => {
    const x = input(0)
    const known = fact(1)?.constant
    const ratio = known ? numbers(known)[0]! : 0.5
    if (!mode.dropout || ratio === 0) {
      const all = () => g.node('ConstantOfShape', [g.ints(x.shape)], { dtype: 'bool', shape: x.shape }, yes)
      return { outputs: [g.unary('Identity', x), wanted[1] && all()] }
    }
    if (inputs[1] && !known) throw userError('train-dropout', { node: label(node) })
    const kept = g.compare('GreaterOrEqual', uniform(x.shape, x.dtype), ratio)
    const scale = g.mul(g.cast(kept, x.dtype), 1 / (1 - ratio))
    return { outputs: [g.mul(x, scale), wanted[1] && kept], saved: [scale] }
  },
  backward: ({ g, grad, saved }) => [saved[0] ? g.mul(grad, saved[0]) : grad],
}

export const activations = {
  Relu: relu,
  LeakyRelu: unary(({ g, node }, x, _y, grad) =>
    g.where(g.compare('Greater', x, 0), grad, g.mul(grad, floatAttr(node, 'alpha', 0.01))),
  ),
  PRelu: prelu,
  Elu: unary(call => exponential(call, floatAttr(call.node, 'alpha', 1), 1, 1)),
  Selu: unary(call =>
    exponential(
      call,
      floatAttr(call.node, 'alpha', 1.6732632423543772),
      1,
      floatAttr(call.node, 'gamma', 1.0507009873554805),
    ),
  ),
  Celu: unary(call => {
    const alpha = floatAttr(call.node, 'alpha', 1)
    return exponential(call, alpha, alpha, 1)
  }),
  ThresholdedRelu: unary(({ g, node }, x, _y, grad) =>
    g.masked(grad, g.compare('Greater', x, floatAttr(node, 'alpha', 1))),
  ),
  Shrink: unary(({ g, node }, x, _y, grad) =>
    g.masked(grad, g.compare('Greater', g.unary('Abs', x), floatAttr(node, 'lambd', 0.5))),
  ),
  Clip: clip,
  Sigmoid: unary(({ g }, _x, y, grad) => g.mul(grad, bump(g, y))),
  HardSigmoid: unary(({ g, node }, _x, y, grad) => {
    const inside = g.and(g.compare('Greater', y, 0), g.compare('Less', y, 1))
    return g.mul(g.masked(grad, inside), floatAttr(node, 'alpha', 0.2))
  }),
  // Slope 0 below −3, x/3 + 1/2 between, 1 above.
  HardSwish: unary(({ g }, x, _y, grad) => {
    const between = g.masked(g.add(g.mul(x, 1 / 3), 0.5), g.compare('Greater', x, -3))
    return g.mul(grad, g.where(g.compare('Less', x, 3), between, 1))
  }),
  Swish: swish(({ node }) => floatAttr(node, 'alpha', 1)),
  'com.microsoft:QuickGelu': swish(({ node }) => floatAttr(node, 'alpha', 1.702)),
  // y = x tanh(s), s = softplus(x)
  Mish: unary(({ g }, x, _y, grad) => {
    const t = g.unary('Tanh', g.unary('Softplus', x))
    return g.mul(grad, g.add(t, g.mul(g.mul(x, sigmoid(g, x)), g.sub(1, g.square(t)))))
  }),
  Tanh: unary(({ g }, _x, y, grad) => g.mul(grad, g.sub(1, g.square(y)))),
  Gelu: unary(({ g, node }, x, _y, grad) =>
    g.mul(grad, stringAttr(node, 'approximate', 'none') === 'tanh' ? tanhGeluSlope(g, x) : geluSlope(g, x)),
  ),
  'com.microsoft:Gelu': unary(({ g }, x, _y, grad) => g.mul(grad, geluSlope(g, x))),
  'com.microsoft:BiasGelu': biasGelu(geluSlope),
  'com.microsoft:FastGelu': biasGelu(tanhGeluSlope),
  Softplus: unary(({ g }, x, _y, grad) => g.mul(grad, sigmoid(g, x))),
  Softsign: unary(({ g }, x, _y, grad) => g.div(grad, g.square(g.add(g.unary('Abs', x), 1)))),
  Softmax: unary((call, x, y, grad) => {
    const { g } = call
    const axis = softmaxAxis(call, x)
    const product = g.mul(grad, y)
    return g.sub(product, g.mul(y, g.sum(product, [axis], true)))
  }),
  LogSoftmax: unary((call, x, y, grad) => {
    const { g } = call
    return g.sub(grad, g.mul(g.exp(y), g.sum(grad, [softmaxAxis(call, x)], true)))
  }),
  Hardmax: null,
  Dropout: dropout,
} satisfies { [O in Op]?: Gradient | null }
