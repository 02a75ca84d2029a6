// Gradients of reductions: what comes back is spread over the axes that were reduced.
import { attr, elements, intAttr } from '../../ir/index.ts'
import { axisOf, intsInput, reducedAxes } from '../axes.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, flat, type Gradient, rule } from '../gradient.ts'
import type { Op } from '../op-names.ts'

/** A row from the gradient and result with reduced axes kept as lengths of 1; the result is expanded to x. */
const reduction = (
  spread: (call: BackwardCall, x: Term, y: Term, grad: Term, count: number) => Term,
): Gradient =>
  rule(call => {
    const x = call.input(0)
    const axes = reducedAxes(call)
    const kept = x.shape.map((d, i) => (axes.includes(i) ? 1 : d))
    const [y, grad] = [call.g.reshape(call.outputs[0]!, kept), call.g.reshape(call.grad, kept)]
    const count = elements(x.shape) / Math.max(1, elements(kept))
    return [call.g.expand(spread(call, x, y, grad, count), x.shape)]
  })

/** The gradient goes to the elements that reached the result, in equal shares (as torch.amax). */
const extreme = reduction((call, x, y, grad) => {
  const { g } = call
  const hits = g.cast(g.compare('Equal', x, y), x.dtype)
  return g.mul(g.div(grad, g.sum(hits, reducedAxes(call), true)), hits)
})

/** The gradient of the k largest goes back to where they stood. */
const topK = rule(({ g, node, outputs, grad, input }) => {
  const x = input(0)
  const axis = intAttr(node, 'axis', -1)
  const zeros = g.filled({ dtype: x.dtype, shape: [1] }, 0)
  return [
    g.node('ScatterElements', [g.expand(zeros, x.shape), outputs[1]!, grad], x, { axis: attr.int(axis) }),
  ]
})

/** A running sum from the other end. */
const cumSum = rule(call => {
  const { g, node, grad } = call
  const axis = axisOf(intsInput(call, 1)![0]!, grad.shape.length)
  const flags = {
    exclusive: attr.int(intAttr(node, 'exclusive', 0)),
    reverse: attr.int(1 - intAttr(node, 'reverse', 0)),
  }
  return [g.node('CumSum', [grad, g.ints([axis])], grad, flags)]
})

export const reductions = {
  ReduceSum: reduction((_call, _x, _y, grad) => grad),
  ReduceMean: reduction(({ g }, _x, _y, grad, count) => g.mul(grad, 1 / count)),
  ReduceMax: extreme,
  ReduceMin: extreme,
  // Where the norm is 0 so is the gradient, as in PyTorch: x is 0 there.
  ReduceL2: reduction(({ g }, x, y, grad) =>
    g.mul(x, g.div(grad, g.add(y, g.cast(g.compare('Equal', y, 0), y.dtype)))),
  ),
  ReduceL1: reduction(({ g }, x, _y, grad) => g.mul(g.unary('Sign', x), grad)),
  ReduceSumSquare: reduction(({ g }, x, _y, grad) => g.mul(x, g.mul(grad, 2))),
  ReduceLogSum: reduction(({ g }, _x, y, grad) => g.div(grad, g.exp(y))),
  ReduceLogSumExp: reduction(({ g }, x, y, grad) => g.mul(g.exp(g.sub(x, y)), grad)),
  ReduceProd: null,
  ArgMax: flat,
  ArgMin: flat,
  TopK: topK,
  CumSum: cumSum,
  CumProd: null,
  NonZero: flat,
  Unique: null,
} satisfies { [O in Op]?: Gradient | null }
