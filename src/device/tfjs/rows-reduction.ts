// Reductions over axes, in whatever layout the input lies.
import type { Call, Row, Rows } from './call.ts'
import { asPlain, type Held, placeOf, plain, range, type Tf, type TfTensor } from './tensors.ts'

type Reduce = (tf: Tf, x: TfTensor, axes: number[]) => TfTensor

/** `reduce` keeps the axes at length 1. */
const over =
  (reduce: Reduce): Row =>
  call => {
    const held = call.held(0)
    const { rank } = held.tensor
    const axes = axesOf(call, rank)
    if (axes.length === 0) return held
    const places = axes.map(axis => placeOf(held, axis))
    return squeezed(call, { tensor: reduce(call.tf, held.tensor, places), last: held.last }, axes)
  }

function axesOf(call: Call, rank: number): number[] {
  const given = call.has(1) ? call.ints(1) : (call.intsAttr('axes') ?? [])
  if (given.length > 0) return given.map(axis => call.axis(axis, rank))
  return call.int('noop_with_empty_axes', 0) === 0 ? range(0, rank) : []
}

function squeezed(call: Call, reduced: Held, axes: readonly number[]): Held {
  if (call.int('keepdims', 1) !== 0) return reduced
  const { tf } = call
  const inOrder = asPlain(tf, reduced)
  return plain(
    tf.reshape(
      inOrder,
      inOrder.shape.filter((_, axis) => !axes.includes(axis)),
    ),
  )
}

const arg =
  (find: (tf: Tf, x: TfTensor, axis: number) => TfTensor): Row =>
  call => {
    if (call.int('select_last_index', 0) !== 0) call.refuse('only the first index can be had')
    const x = call.plain(0)
    const axis = call.axis(call.int('axis', 0), x.rank)
    const found = find(call.tf, x, axis)
    return plain(call.int('keepdims', 1) === 0 ? found : call.tf.expandDims(found, axis))
  }

export const reductionRows: Rows = {
  ReduceSum: over((tf, x, axes) => tf.sum(x, axes, true)),
  ReduceMean: over((tf, x, axes) => tf.mean(x, axes, true)),
  ReduceMax: over((tf, x, axes) => tf.max(x, axes, true)),
  ReduceMin: over((tf, x, axes) => tf.min(x, axes, true)),
  ReduceProd: over((tf, x, axes) => tf.prod(x, axes, true)),
  ReduceL1: over((tf, x, axes) => tf.sum(tf.abs(x), axes, true)),
  ReduceL2: over((tf, x, axes) => tf.sqrt(tf.sum(tf.square(x), axes, true))),
  ReduceSumSquare: over((tf, x, axes) => tf.sum(tf.square(x), axes, true)),
  ReduceLogSum: over((tf, x, axes) => tf.log(tf.sum(x, axes, true))),
  ReduceLogSumExp: over((tf, x, axes) => tf.logSumExp(x, axes, true)),
  ArgMax: arg((tf, x, axis) => tf.argMax(x, axis)),
  ArgMin: arg((tf, x, axis) => tf.argMin(x, axis)),
}
