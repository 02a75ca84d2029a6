// Element by element: one input in whatever layout it lies, or several brought into one layout and broadcast.
import { type DType, floats } from '../../ir/index.ts'
import type { Call, Row, Rows } from './call.ts'
import { plain, type Tf, type TfTensor, tfDTypeOf } from './tensors.ts'

/** One input. */
const each =
  (apply: (x: TfTensor, tf: Tf, call: Call) => TfTensor): Row =>
  call => {
    const { tensor, last } = call.held(0)
    return { tensor: apply(tensor, call.tf, call), last }
  }

/** All inputs in one layout: channels last where one of full rank lies so. */
function aligned(call: Call): { inputs: TfTensor[]; last: boolean } {
  const indices = call.all()
  const held = indices.map(index => call.held(index))
  const rank = Math.max(...held.map(({ tensor }) => tensor.rank))
  const last = held.some(one => one.last && one.tensor.rank === rank)
  return { inputs: indices.map(index => (last ? call.last(index, rank) : call.plain(index))), last }
}

/** Two inputs and more. */
const together =
  (apply: (inputs: TfTensor[], tf: Tf, call: Call) => TfTensor): Row =>
  call => {
    const { inputs, last } = aligned(call)
    return { tensor: apply(inputs, call.tf, call), last }
  }
const both = (apply: (tf: Tf, a: TfTensor, b: TfTensor) => TfTensor): Row =>
  together(([a, b], tf, call) => (a && b ? apply(tf, a, b) : call.refuse('it takes two inputs')))
const chain = (apply: (tf: Tf, a: TfTensor, b: TfTensor) => TfTensor): Row =>
  together((inputs, tf) => inputs.reduce((a, b) => apply(tf, a, b)))

/** Integers are divided towards zero. */
function divide(tf: Tf, a: TfTensor, b: TfTensor): TfTensor {
  if (a.dtype !== 'int32') return tf.div(a, b)
  const magnitude = tf.floorDiv(tf.abs(a), tf.abs(b))
  const negative = tf.notEqual(tf.less(a, tf.scalar(0, 'int32')), tf.less(b, tf.scalar(0, 'int32')))
  return tf.where(negative, tf.neg(magnitude), magnitude)
}

function clip(x: TfTensor, tf: Tf, call: Call): TfTensor {
  const bound = (index: number) => (call.has(index) ? call.plain(index) : undefined)
  const [low, high] = [bound(1), bound(2)]
  const raised = low ? tf.maximum(x, low) : x
  return high ? tf.minimum(raised, high) : raised
}

function cast(x: TfTensor, tf: Tf, call: Call): TfTensor {
  const target = castTargets[call.int('to', 1)] ?? call.refuse('it casts to a type that TensorFlow.js lacks')
  return tf.cast(x, tfDTypeOf(target)!)
}
/** By number in TensorProto.DataType: those that lose nothing more than a float32 or an int32 does. */
const castTargets: Readonly<Record<number, DType>> = {
  1: 'float32',
  6: 'int32',
  7: 'int64',
  9: 'bool',
  11: 'float64',
}

function gelu(x: TfTensor, tf: Tf, call: Call): TfTensor {
  if (call.text('approximate', 'none') === 'none')
    return tf.mul(tf.mul(0.5, x), tf.add(1, tf.erf(tf.mul(x, Math.SQRT1_2))))
  const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, tf.pow(x, 3))))
  return tf.mul(tf.mul(0.5, x), tf.add(1, tf.tanh(inner)))
}

const exponential = (tf: Tf, x: TfTensor, alpha: number) =>
  alpha === 1 ? tf.elu(x) : tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(x)))
const hardSigmoid = (tf: Tf, x: TfTensor, alpha: number, beta: number) =>
  tf.clipByValue(tf.add(tf.mul(x, alpha), beta), 0, 1)

function constant(call: Call): TfTensor {
  const fill = call.tensor('value')
  const value = fill ? floats(fill)[0]! : 0
  return call.tf.fill([...call.ints(0)], value, fill ? tfDTypeOf(fill.dtype) : 'float32')
}

export const elementwiseRows: Rows = {
  Identity: each(x => x),
  Dropout: call => (call.node.outputs[1] ? call.refuse('its mask is used') : call.held(0)),
  Relu: each((x, tf) => tf.relu(x)),
  LeakyRelu: each((x, tf, call) => tf.leakyRelu(x, call.float('alpha', 0.01))),
  ThresholdedRelu: each((x, tf, call) => tf.where(tf.greater(x, call.float('alpha', 1)), x, tf.zerosLike(x))),
  Elu: each((x, tf, call) => exponential(tf, x, call.float('alpha', 1))),
  Celu: each((x, tf, call) => {
    const alpha = call.float('alpha', 1)
    return tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(tf.div(x, alpha))))
  }),
  Selu: each((x, tf, call) => {
    const alpha = call.float('alpha', 1.6732632)
    return tf.mul(call.float('gamma', 1.050701), tf.where(tf.greater(x, 0), x, tf.mul(alpha, tf.expm1(x))))
  }),
  Gelu: each(gelu),
  Mish: each((x, tf) => tf.mul(x, tf.tanh(tf.softplus(x)))),
  HardSwish: each((x, tf) => tf.mul(x, hardSigmoid(tf, x, 1 / 6, 0.5))),
  HardSigmoid: each((x, tf, call) => hardSigmoid(tf, x, call.float('alpha', 0.2), call.float('beta', 0.5))),
  Sigmoid: each((x, tf) => tf.sigmoid(x)),
  Tanh: each((x, tf) => tf.tanh(x)),
  Softplus: each((x, tf) => tf.softplus(x)),
  Softsign: each((x, tf) => tf.div(x, tf.add(1, tf.abs(x)))),
  Clip: each(clip),
  Cast: each(cast),
  Exp: each((x, tf) => tf.exp(x)),
  Log: each((x, tf) => tf.log(x)),
  Sqrt: each((x, tf) => tf.sqrt(x)),
  Reciprocal: each((x, tf) => tf.reciprocal(x)),
  Abs: each((x, tf) => tf.abs(x)),
  Neg: each((x, tf) => tf.neg(x)),
  Sign: each((x, tf) => tf.sign(x)),
  Floor: each((x, tf) => tf.floor(x)),
  Ceil: each((x, tf) => tf.ceil(x)),
  Round: each((x, tf) => tf.round(x)),
  Erf: each((x, tf) => tf.erf(x)),
  Sin: each((x, tf) => tf.sin(x)),
  Cos: each((x, tf) => tf.cos(x)),
  Not: each((x, tf) => tf.logicalNot(x)),
  Add: both((tf, a, b) => tf.add(a, b)),
  Sub: both((tf, a, b) => tf.sub(a, b)),
  Mul: both((tf, a, b) => tf.mul(a, b)),
  Div: both(divide),
  Pow: both((tf, a, b) => tf.pow(a, b)),
  PRelu: both((tf, x, slope) => tf.where(tf.less(x, 0), tf.mul(x, slope), x)),
  Equal: both((tf, a, b) => tf.equal(a, b)),
  Greater: both((tf, a, b) => tf.greater(a, b)),
  GreaterOrEqual: both((tf, a, b) => tf.greaterEqual(a, b)),
  Less: both((tf, a, b) => tf.less(a, b)),
  LessOrEqual: both((tf, a, b) => tf.lessEqual(a, b)),
  And: both((tf, a, b) => tf.logicalAnd(a, b)),
  Or: both((tf, a, b) => tf.logicalOr(a, b)),
  Min: chain((tf, a, b) => tf.minimum(a, b)),
  Max: chain((tf, a, b) => tf.maximum(a, b)),
  Sum: chain((tf, a, b) => tf.add(a, b)),
  Mean: together((inputs, tf) =>
    tf.div(
      inputs.reduce((a, b) => tf.add(a, b)),
      inputs.length,
    ),
  ),
  Where: together(([condition, a, b], tf) => tf.where(condition!, a!, b!)),
  ConstantOfShape: call => plain(constant(call)),
}
