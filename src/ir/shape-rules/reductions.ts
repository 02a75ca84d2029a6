// Rules of ops along an axis: reductions, arg-max, top-k, softmax, cumulative sums.
import type { Dim, Shape } from '../graph.ts'
import { type Call, countContent, fact, type Rule } from './call.ts'

type Combine = (call: Call, a: Dim, b: Dim) => Dim

/** Reduce*: axes from the attribute or from input 1; `combine` follows whole reductions of shape arithmetic. */
export const reduce =
  (combine?: Combine): Rule =>
  call => {
    const keep = call.int('keepdims', 1) === 1
    const shape = call.shape(0)
    if (shape === undefined) return [fact(call.dtype(0), undefined)]
    const axes = reducedAxes(call, shape.length)
    if (axes === undefined)
      return [
        fact(call.dtype(0), keep ? call.unknownShape(shape.length) : afterUnknownAxes(call, shape.length)),
      ]
    const content = call.content(0)
    const whole = combine && content && content.length > 0 && shape.length === 1 && axes.length === 1
    return [
      fact(
        call.dtype(0),
        without(shape, axes, keep),
        whole ? [content.reduce((a, b) => combine(call, a, b))] : axes.length === 0 ? content : undefined,
      ),
    ]
  }

// The axes to reduce; undefined = an input whose elements are not known.
function reducedAxes(call: Call, rank: number): readonly number[] | undefined {
  const given = call.intsOf('axes', 1)
  if (given === undefined && call.has(1) && call.lengthOf(1) !== 0) return undefined
  if (given !== undefined && given.length > 0) return call.axes(given, rank)
  return call.int('noop_with_empty_axes', 0) === 1 ? [] : Array.from({ length: rank }, (_, i) => i)
}

function afterUnknownAxes(call: Call, rank: number): Shape | undefined {
  const dropped = call.lengthOf(1)
  return dropped === undefined || dropped > rank ? undefined : call.unknownShape(rank - dropped)
}

function without(shape: Shape, axes: readonly number[], keep: boolean): Shape {
  const gone = new Set(axes)
  return keep ? shape.map((length, i) => (gone.has(i) ? 1 : length)) : shape.filter((_, i) => !gone.has(i))
}

/** ArgMax, ArgMin: positions along one axis. */
export const arg: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact('int64', undefined)]
  const axis = call.axis(call.int('axis', 0), shape.length)
  return [fact('int64', without(shape, [axis], call.int('keepdims', 1) === 1))]
}

/** TopK: values and their positions; k from the attribute (op-set 9 and older) or input 1. */
export const topK: Rule = call => {
  const shape = call.shape(0)
  const axis = shape && call.axis(call.int('axis', -1), shape.length)
  const k = call.has(1) ? call.content(1)?.[0] : call.int('k', 0)
  const length = shape?.[axis!]
  if (typeof k === 'number' && (k < 0 || (typeof length === 'number' && k > length)))
    call.fail(`k = ${k} of ${length} elements`)
  const result = shape?.map((d, i) => (i === axis ? (k ?? call.dims.fresh()) : d))
  return [fact(call.dtype(0), result), fact('int64', result)]
}

/** Like input 0, with an axis attribute that must exist. */
export const alongAxis =
  (fallback: number): Rule =>
  call => {
    const shape = call.shape(0)
    if (shape !== undefined && shape.length > 0) call.axis(call.int('axis', fallback), shape.length)
    return [fact(call.dtype(0), shape)]
  }

/** Softmax and its kin: the default axis moved from 1 to the last in op-set 13. */
export const softmax: Rule = call => {
  const shape = call.shape(0)
  const axis = call.int('axis', call.version < 13 ? 1 : -1)
  // Before op-set 13 the axis splits the tensor in two, so it may also stand behind the last.
  if (shape !== undefined && !(call.version < 13 && axis === shape.length) && shape.length > 0)
    call.axis(axis, shape.length)
  return [fact(call.dtype(0), shape)]
}

/** CumSum, CumProd: like the input. */
export const cumulative: Rule = call => {
  const shape = call.shape(0)
  const axis = call.number(1)
  if (shape !== undefined && axis !== undefined) call.axis(axis, shape.length)
  return [fact(call.dtype(0), shape)]
}

/** NonZero: [rank, how many there are]. */
export const nonZero: Rule = call => {
  const shape = call.shape(0)
  const content = countContent(shape) === undefined ? undefined : call.numbers(0)
  const found = content && shape?.length === 1 ? content.flatMap((v, i) => (v === 0 ? [] : [i])) : undefined
  const rank = shape === undefined ? call.dims.fresh() : Math.max(shape.length, 1)
  return [fact('int64', [rank, found?.length ?? call.dims.fresh()], found)]
}

/** Unique: values, first positions, inverse, counts. */
export const unique: Rule = call => {
  const shape = call.shape(0)
  const axis = call.attribute('axis', 'int')
  const count = call.dims.fresh()
  const at = axis !== undefined && shape ? call.axis(axis, shape.length) : undefined
  const values = axis === undefined ? [count] : shape?.map((length, i) => (i === at ? count : length))
  const inverse =
    axis === undefined ? (shape ? [call.dims.product(shape)] : undefined) : shape && [shape[at!]!]
  return [fact(call.dtype(0), values), fact('int64', [count]), fact('int64', inverse), fact('int64', [count])]
}
