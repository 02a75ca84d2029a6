// Matrix products and normalisations.
import type { Call, Rows } from './call.ts'
import { type Held, last, plain, range, type TfTensor } from './tensors.ts'

function gemm(call: Call): Held {
  const { tf } = call
  const product = tf.matMul(
    call.plain(0),
    call.plain(1),
    call.int('transA', 0) !== 0,
    call.int('transB', 0) !== 0,
  )
  const alpha = call.float('alpha', 1)
  const scaled = alpha === 1 ? product : tf.mul(product, alpha)
  if (!call.has(2)) return plain(scaled)
  const beta = call.float('beta', 1)
  const added = call.plain(2)
  return plain(tf.add(scaled, beta === 1 ? added : call.keep('added', [2], () => tf.mul(added, beta))))
}

/** As numpy's: a vector is a row on the left and a column on the right. */
function matMul(call: Call): Held {
  const { tf } = call
  const [a, b] = [call.plain(0), call.plain(1)]
  const [left, right] = sameBatch(
    call,
    a.rank === 1 ? tf.expandDims(a, 0) : a,
    b.rank === 1 ? tf.expandDims(b, 1) : b,
  )
  const product = tf.matMul(left, right)
  const gone = [...(a.rank === 1 ? [product.rank - 2] : []), ...(b.rank === 1 ? [product.rank - 1] : [])]
  return plain(gone.length > 0 ? tf.squeeze(product, gone) : product)
}

/** TensorFlow.js broadcasts one matrix over a batch; where both have batches that differ, it would mix them up. */
function sameBatch({ tf }: Call, a: TfTensor, b: TfTensor): [TfTensor, TfTensor] {
  const [batchA, batchB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)]
  const isOne = (batch: readonly number[]) => batch.every(length => length === 1)
  if (isOne(batchA) || isOne(batchB) || batchA.join() === batchB.join()) return [a, b]
  const rank = Math.max(batchA.length, batchB.length)
  const at = (batch: readonly number[], axis: number) => batch[axis - (rank - batch.length)] ?? 1
  const batch = range(0, rank).map(axis => Math.max(at(batchA, axis), at(batchB, axis)))
  return [
    tf.broadcastTo(a, [...batch, ...a.shape.slice(-2)]),
    tf.broadcastTo(b, [...batch, ...b.shape.slice(-2)]),
  ]
}

function batchNormalization(call: Call): Held {
  if (call.int('training_mode', 0) !== 0) call.refuse('it is in training mode')
  const { tf } = call
  const [scale, shift, mean, variance] = [1, 2, 3, 4].map(index => call.plain(index))
  const factor = call.keep('factor', [1, 4], () =>
    tf.mul(scale!, tf.rsqrt(tf.add(variance!, call.float('epsilon', 1e-5)))),
  )
  const offset = call.keep('offset', [1, 2, 3, 4], () => tf.sub(shift!, tf.mul(mean!, factor)))
  return last(tf.add(tf.mul(call.last(0), factor), offset))
}

/** (x − mean) / √(variance + ε) over some axes. */
function standardised(call: Call, x: TfTensor, axes: number[]): TfTensor {
  const { tf } = call
  const { mean, variance } = tf.moments(x, axes, true)
  return tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, call.float('epsilon', 1e-5))))
}

function instanceNormalization(call: Call): Held {
  const x = call.last(0)
  const normal = standardised(call, x, range(1, x.rank - 1))
  return last(call.tf.add(call.tf.mul(normal, call.plain(1)), call.plain(2)))
}

function layerNormalization(call: Call): Held {
  if (call.node.outputs.slice(1).some(name => name !== '')) call.refuse('its statistics are used')
  const x = call.plain(0)
  const normal = standardised(call, x, range(call.axis(call.int('axis', -1), x.rank), x.rank))
  const scaled = call.tf.mul(normal, call.plain(1))
  return plain(call.has(2) ? call.tf.add(scaled, call.plain(2)) : scaled)
}

/** ONNX divides alpha by the size of the window, TensorFlow.js does not. */
function lrn(call: Call): Held {
  const size = call.int('size', 1)
  if (size % 2 === 0 || call.held(0).tensor.rank !== 4)
    call.refuse('only images and windows of odd size can be run')
  const [bias, alpha, beta] = [call.float('bias', 1), call.float('alpha', 1e-4), call.float('beta', 0.75)]
  type Image = import('@tensorflow/tfjs-core').Tensor4D
  return last(
    call.tf.localResponseNormalization(call.last(0) as Image, (size - 1) / 2, bias, alpha / size, beta),
  )
}

/** Along an axis that TensorFlow.js wants to be the last. */
function alongAxis(call: Call, apply: (x: TfTensor) => TfTensor): Held {
  const held = call.held(0)
  const { rank } = held.tensor
  const axis = call.axis(call.int('axis', -1), rank)
  if (held.last && axis === 1) return { tensor: apply(held.tensor), last: true }
  const x = call.plain(0)
  if (axis === rank - 1) return plain(apply(x))
  const order = [...range(0, axis), ...range(axis + 1, rank), axis]
  const back = range(0, rank).map(place => order.indexOf(place))
  return plain(call.tf.transpose(apply(call.tf.transpose(x, order)), back))
}

export const linearRows: Rows = {
  Gemm: gemm,
  MatMul: matMul,
  BatchNormalization: batchNormalization,
  InstanceNormalization: instanceNormalization,
  LayerNormalization: layerNormalization,
  LRN: lrn,
  Softmax: call => alongAxis(call, x => call.tf.softmax(x)),
  LogSoftmax: call => alongAxis(call, x => call.tf.logSoftmax(x)),
}
