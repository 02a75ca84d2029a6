// Gradients of arithmetic: one output element from one element of each input, with broadcasting.
import { numbers, type Tensor } from '../../ir/index.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, elementwiseForward, flat, type Gradient, rule, unary } from '../gradient.ts'
import type { Op } from '../op-names.ts'

type Partial = (call: BackwardCall, grad: Term) => Term

/** A row for two inputs that broadcast: the gradient of each before broadcasting is undone. */
const binary = (ofA: Partial, ofB: Partial): Gradient =>
  rule(call =>
    [ofA, ofB].map((partial, i) =>
      call.needs(i) ? call.g.unbroadcast(partial(call, call.grad), call.input(i).shape) : undefined,
    ),
  )

/** A row for any number of inputs that broadcast. */
const variadic = (partial: (call: BackwardCall, i: number) => Term): Gradient =>
  rule(call =>
    call.inputs.map((x, i) =>
      x && call.needs(i) ? call.g.unbroadcast(partial(call, i), x.shape) : undefined,
    ),
  )

/** Max and Min: the gradient goes to the inputs that reached the result, in equal shares (as torch.maximum). */
const extreme = variadic(({ g, inputs, outputs, grad }, i) => {
  const y = outputs[0]!
  const hits = inputs.map(x => g.cast(g.compare('Equal', x!, y), y.dtype))
  const share =
    hits.length === 1
      ? grad
      : g.div(
          grad,
          hits.reduce((a, b) => g.add(a, b)),
        )
  return g.mul(share, hits[i]!)
})

const power = binary(
  ({ g, inputs, fact }, grad) => {
    const [a, b] = inputs as [Term, Term]
    const exponent = constantScalar(fact(1)?.constant)
    if (exponent === 2) return g.mul(g.mul(grad, a), 2)
    if (exponent !== undefined)
      return exponent === 0 ? g.mul(grad, 0) : g.mul(g.mul(grad, exponent), g.pow(a, exponent - 1))
    const slope = g.mul(b, g.pow(a, g.sub(b, 1)))
    return g.mul(grad, g.where(g.compare('Equal', b, 0), 0, slope))
  },
  // Where a = 0 the result does not change with the exponent; log would give NaN.
  ({ g, inputs, outputs }, grad) => {
    const a = inputs[0]!
    const safe = g.where(g.compare('Equal', a, 0), 1, a)
    return g.mul(g.mul(grad, outputs[0]!), g.log(safe))
  },
)

function constantScalar(t: Tensor | undefined): number | undefined {
  return t?.shape.every(d => d === 1) ? numbers(t)[0] : undefined
}

/** A step function: zero gradient, or the identity's where the mode says straight through. */
const stepped = unary(({ mode }, _x, _y, grad) => (mode.straightThrough ? grad : undefined))

export const elementwise = {
  Add: {
    ...binary(
      (_, grad) => grad,
      (_, grad) => grad,
    ),
    forward: elementwiseForward,
  },
  Sub: binary(
    (_, grad) => grad,
    ({ g }, grad) => g.neg(grad),
  ),
  Mul: binary(
    ({ g, inputs }, grad) => g.mul(grad, inputs[1]!),
    ({ g, inputs }, grad) => g.mul(grad, inputs[0]!),
  ),
  Div: binary(
    ({ g, inputs }, grad) => g.div(grad, inputs[1]!),
    ({ g, inputs, outputs }, grad) => g.neg(g.div(g.mul(grad, outputs[0]!), inputs[1]!)),
  ),
  Pow: power,
  Mod: null,
  Sum: variadic(({ grad }) => grad),
  Mean: variadic(({ g, inputs, grad }) => g.mul(grad, 1 / inputs.length)),
  Max: extreme,
  Min: extreme,
  Neg: unary(({ g }, _x, _y, grad) => g.neg(grad)),
  Abs: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary('Sign', x))),
  Floor: stepped,
  Ceil: stepped,
  Round: stepped,
  // The straight-through gradient of Sign stops where |x| > 1 (Hubara et al. 2016, Binarized Neural Networks).
  Sign: unary(({ g, mode }, x, _y, grad) =>
    mode.straightThrough ? g.masked(grad, g.compare('LessOrEqual', g.unary('Abs', x), 1)) : undefined,
  ),
  Sqrt: unary(({ g }, _x, y, grad) => g.div(g.mul(grad, 0.5), y)),
  Reciprocal: unary(({ g }, _x, y, grad) => g.neg(g.mul(grad, g.square(y)))),
  Exp: unary(({ g }, _x, y, grad) => g.mul(grad, y)),
  Log: unary(({ g }, x, _y, grad) => g.div(grad, x)),
  Sin: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary('Cos', x))),
  Cos: unary(({ g }, x, _y, grad) => g.neg(g.mul(grad, g.unary('Sin', x)))),
  Tan: unary(({ g }, _x, y, grad) => g.mul(grad, g.add(g.square(y), 1))),
  Asin: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(1, g.square(x))))),
  Acos: unary(({ g }, x, _y, grad) => g.neg(g.div(grad, g.sqrt(g.sub(1, g.square(x)))))),
  Atan: unary(({ g }, x, _y, grad) => g.div(grad, g.add(g.square(x), 1))),
  Sinh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary('Cosh', x))),
  Cosh: unary(({ g }, x, _y, grad) => g.mul(grad, g.unary('Sinh', x))),
  Asinh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.add(g.square(x), 1)))),
  Acosh: unary(({ g }, x, _y, grad) => g.div(grad, g.sqrt(g.sub(g.square(x), 1)))),
  Atanh: unary(({ g }, x, _y, grad) => g.div(grad, g.sub(1, g.square(x)))),
  Erf: unary(({ g }, x, _y, grad) => g.mul(grad, g.mul(g.exp(g.neg(g.square(x))), 2 / Math.sqrt(Math.PI)))),
  Where: rule(({ g, inputs, grad, needs }) => {
    const [condition, a, b] = inputs as [Term, Term, Term]
    return [
      undefined,
      needs(1) ? g.unbroadcast(g.masked(grad, condition), a.shape) : undefined,
      needs(2) ? g.unbroadcast(g.where(condition, 0, grad), b.shape) : undefined,
    ]
  }),
  Identity: unary((_, _x, _y, grad) => grad),
  Cast: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
  CastLike: unary(({ g }, x, _y, grad) => g.cast(grad, x.dtype)),
  BitwiseAnd: flat,
  BitwiseOr: flat,
  BitwiseXor: flat,
  BitwiseNot: flat,
  BitShift: flat,
  BitCast: null,
  Equal: flat,
  Less: flat,
  Greater: flat,
  LessOrEqual: flat,
  GreaterOrEqual: flat,
  And: flat,
  Or: flat,
  Xor: flat,
  Not: flat,
  IsNaN: flat,
  IsInf: flat,
} satisfies { [O in Op]?: Gradient | null }
