// Rules of ops that make tensors: constants, shapes of others, ranges, random numbers.
import type { Dim, DType, Shape, Tensor } from '../graph.ts'
import { dtypeOfCode } from '../tensor.ts'
import { type Call, countContent, type Fact, fact, maxContent, type Rule } from './call.ts'

const ofTensor = (constant: Tensor): Fact => ({ dtype: constant.dtype, shape: constant.shape, constant })

/** Constant in all its forms. */
export const constant: Rule = call => {
  const forms: { readonly [name: string]: () => Fact | undefined } = {
    value: () => map(call.attribute('value', 'tensor'), ofTensor),
    value_int: () => map(call.attribute('value_int', 'int'), v => fact('int64', [], [v])),
    value_float: () => map(call.attribute('value_float', 'float'), v => fact('float32', [], [v])),
    value_ints: () => map(call.ints('value_ints'), v => fact('int64', [v.length], followed(v))),
    value_floats: () => map(call.floats('value_floats'), v => fact('float32', [v.length], followed(v))),
    value_string: () => map(call.attribute('value_string', 'string'), () => fact('string', [])),
    value_strings: () => map(call.attribute('value_strings', 'strings'), v => fact('string', [v.length])),
  }
  const name = Object.keys(call.node.attributes).find(key => Object.hasOwn(forms, key))
  return [(name === undefined ? undefined : forms[name]!()) ?? call.fail('it has no value that is supported')]
}

const map = <A, B>(value: A | undefined, make: (value: A) => B): B | undefined =>
  value === undefined ? undefined : make(value)
const followed = (values: readonly number[]) => (values.length <= maxContent ? values : undefined)

/** ConstantOfShape: the shape in input 0, one value. */
export const constantOfShape: Rule = call => {
  const value = call.attribute('value', 'tensor')
  const shape = shapeFrom(call, 0)
  if (shape?.some(dim => typeof dim === 'number' && !(Number.isSafeInteger(dim) && dim >= 0)))
    return call.fail('a length is negative or no integer')
  const count = countContent(shape)
  const element = value === undefined ? 0 : call.walk.elements(value)?.[0]
  const content =
    count !== undefined && element !== undefined ? new Array<Dim>(count).fill(element) : undefined
  return [fact(value?.dtype ?? 'float32', shape, content)]
}

function shapeFrom(call: Call, index: number): Shape | undefined {
  const content = call.content(index)
  if (content === undefined) {
    const rank = call.lengthOf(index)
    return rank === undefined ? undefined : call.unknownShape(rank)
  }
  call.rank(content.length)
  return content
}

/** Shape: the lengths themselves, from `start` to `end`. */
export const shapeOf: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined) return [fact('int64', [call.dims.fresh()])]
  const lengths = shape.slice(call.int('start', 0), call.int('end', shape.length))
  return [fact('int64', [lengths.length], lengths)]
}

/** Size: the number of elements. */
export const size: Rule = call => {
  const shape = call.shape(0)
  return [fact('int64', [], shape && [call.dims.product(shape)])]
}

/** Range: start, limit, delta. */
export const range: Rule = call => {
  const [start, limit, delta] = [0, 1, 2].map(i => call.content(i)?.[0])
  if (delta === 0) call.fail('its step is 0')
  const dtype = call.dtype(0)
  if (typeof start !== 'number' || typeof limit !== 'number' || typeof delta !== 'number')
    return [fact(dtype, [symbolicRange(call, start, limit, delta)])]
  const count = Math.max(Math.ceil((limit - start) / delta), 0)
  const content = count <= maxContent ? Array.from({ length: count }, (_, i) => start + i * delta) : undefined
  return [fact(dtype, [count], content)]
}

function symbolicRange(
  call: Call,
  start: Dim | undefined,
  limit: Dim | undefined,
  delta: Dim | undefined,
): Dim {
  if (start === undefined || limit === undefined || delta !== 1) return call.dims.fresh()
  const count = call.dims.subtract(limit, start)
  return start === 0 || call.dims.natural(count) ? count : call.dims.fresh()
}

/** RandomNormal, RandomUniform: shape and type are attributes. */
export const random: Rule = call => {
  const shape = call.ints('shape') ?? call.fail('shape is missing')
  return [fact(typeAttribute(call, 'float32'), shape)]
}

/** RandomNormalLike, Bernoulli, EyeLike: the shape of input 0, the type perhaps of an attribute. */
export const like: Rule = call => [fact(typeAttribute(call, call.dtype(0)), call.shape(0))]

/** Multinomial: [batch, samples]. */
export const multinomial: Rule = call => [
  fact(typeAttribute(call, 'int32'), [call.shapeOfRank(0, 2)[0]!, call.int('sample_size', 1)]),
]

function typeAttribute(call: Call, fallback: DType | undefined): DType | undefined {
  const code = call.attribute('dtype', 'int')
  if (code === undefined) return fallback
  return dtypeOfCode(code) ?? call.fail(`element type ${code} is not supported`)
}

/** HannWindow and its kin: as long as input 0 says. */
export const signalWindow: Rule = call => [
  fact(dtypeOfCode(call.int('output_datatype', 1)), [call.content(0)?.[0] ?? call.dims.fresh()]),
]
