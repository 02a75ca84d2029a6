// Quantisation-aware training: rounding is passed straight through, and saturated elements get no gradient
// (Jacob et al. 2018). Between QuantizeLinear and DequantizeLinear gradients are kept in units of real values, so
// that the two scales cancel.
import { intAttr } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import { axisOf } from '../axes.ts'
import type { Term } from '../emitter.ts'
import type { BackwardCall, Gradient } from '../gradient.ts'
import type { Op } from '../op-names.ts'
import { unsupported } from '../unsupported.ts'

const limits: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int4: [-8, 7],
  uint4: [0, 15],
}

/** A scale or zero point per tensor or per channel, to broadcast against x. */
function spread(g: Algebra, t: Term, axis: number, x: Term): Term {
  if (t.shape.length !== 1 || t.shape[0] === 1) return g.reshape(t, [])
  return g.reshape(
    t,
    x.shape.map((d, i) => (i === axis ? d : 1)),
  )
}

function quantizeBackward(call: BackwardCall) {
  const { g, grad, inputs, node, outputs } = call
  const [x, scale] = [call.input(0), call.input(1)]
  const type = outputs[0]!.dtype
  const [low, high] = limits[type] ?? unsupported(call, type)
  if (intAttr(node, 'block_size', 0) > 0) return unsupported(call, 'block_size')
  const axis = axisOf(intAttr(node, 'axis', 1), x.shape.length)
  const steps = g.div(x, spread(g, scale, axis, x))
  const zero = inputs[2] && g.cast(spread(g, inputs[2], axis, x), x.dtype)
  const level = zero ? g.add(steps, zero) : steps
  const inside = g.and(
    g.compare('GreaterOrEqual', level, low - 0.5),
    g.compare('LessOrEqual', level, high + 0.5),
  )
  return [g.masked(grad, inside)]
}

const quantize: Gradient = { carries: true, backward: quantizeBackward }
const dequantize: Gradient = { carries: true, backward: ({ grad }) => [grad] }

export const quantisation = {
  QuantizeLinear: quantize,
  DequantizeLinear: dequantize,
  'com.microsoft:QuantizeLinear': quantize,
  'com.microsoft:DequantizeLinear': dequantize,
} satisfies { [O in Op]?: Gradient | null }
