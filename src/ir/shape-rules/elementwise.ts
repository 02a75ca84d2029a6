// Rules of ops that work element by element, and what they do to the followed contents of shape arithmetic.
import type { Dim, DType, Shape } from '../graph.ts'
import { dtypeOfCode, dtypes } from '../tensor.ts'
import { broadcast, type Call, countContent, type Fact, fact, type Rule } from './call.ts'

/** What an op makes of one element each of its inputs; undefined = not known. */
type Fold = (call: Call, values: readonly Dim[]) => Dim | undefined

/** Output 0 is like input 0 in type and shape; further outputs stay unknown. */
export const sameAsInput: Rule = call => [fact(call.dtype(0), call.shape(0))]

/** One input, one output of the same type and shape. */
export const unary =
  (fold: Fold): Rule =>
  call => {
    const content = call.content(0)?.map(value => settle(call, fold(call, [value]), call.dtype(0)))
    return [fact(call.dtype(0), call.shape(0), content)]
  }

/** One input, one output of the same shape and the given type. */
export const unaryTo =
  (dtype: DType, fold?: Fold): Rule =>
  call => [
    fact(
      dtype,
      call.shape(0),
      fold && call.content(0)?.map(value => settle(call, fold(call, [value]), dtype)),
    ),
  ]

/** Broadcasts all inputs; the output has the type of input 0, or the given one. */
export const elementwise =
  (fold?: Fold, dtype?: DType): Rule =>
  call => [broadcasting(call, dtype ?? call.dtype(0), fold)]

function broadcasting(call: Call, dtype: DType | undefined, fold: Fold | undefined): Fact {
  const shapes = call.inputs.map(input => input?.shape)
  const shape = broadcast(call, shapes)
  const count = countContent(shape)
  // Asked before any constant is read: most operands are activations.
  const mayFold = call.inputs.every(input => input?.content !== undefined || input?.constant !== undefined)
  if (fold === undefined || shape === undefined || count === undefined || !mayFold) return fact(dtype, shape)
  const contents = call.inputs.map((_, i) => call.content(i))
  if (contents.some(content => content === undefined)) return fact(dtype, shape)
  const readers = contents.map((content, i) => broadcastReader(content!, shapes[i]!, shape))
  const elements = Array.from({ length: count }, (_, i) =>
    settle(
      call,
      fold(
        call,
        readers.map(read => read(i)),
      ),
      dtype,
    ),
  )
  return fact(dtype, shape, elements)
}

// The element of a broadcast operand that meets element `i` of the result.
function broadcastReader(content: readonly Dim[], from: Shape, to: Shape): (i: number) => Dim {
  if (content.length === 1) return () => content[0]!
  const lead = to.length - from.length
  return index => {
    let at = 0
    let step = 1
    let rest = index
    for (let d = to.length - 1; d >= 0; d--) {
      const size = to[d] as number
      const own = d < lead ? 1 : (from[d - lead] as number)
      if (own !== 1) at += (rest % size) * step
      step *= own
      rest = Math.floor(rest / size)
    }
    return content[at]!
  }
}

// A number as its type holds it; an unknown element gets a name of its own.
function settle(call: Call, value: Dim | undefined, dtype: DType | undefined): Dim {
  if (value === undefined || (typeof value === 'number' && Number.isNaN(value))) return call.dims.fresh()
  return typeof value === 'number' && dtype === 'float32' ? Math.fround(value) : value
}

/** A fold known for numbers only. */
export const onNumbers =
  (compute: (...values: number[]) => number): Fold =>
  (_, values) =>
    values.every(value => typeof value === 'number') ? compute(...values) : undefined

const isInteger = (dtype: DType | undefined) => dtype !== undefined && dtypes[dtype].kind === 'int'

/** The folds of shape arithmetic. */
export const folds = {
  add: (call, [a, b]) => call.dims.add(a!, b!),
  subtract: (call, [a, b]) => call.dims.subtract(a!, b!),
  multiply: (call, [a, b]) =>
    isFraction(a!) || isFraction(b!) ? undefinedUnlessNumbers(a!, b!) : call.dims.multiply(a!, b!),
  divide: (call, [a, b]) => divide(call, a!, b!),
  negate: (call, [a]) => call.dims.multiply(a!, -1),
  absolute: (call, [a]) => (typeof a === 'number' ? Math.abs(a) : call.dims.natural(a!) ? a : undefined),
  // Symbolic elements stand for integers.
  floor: (_, [a]) => (typeof a === 'number' ? Math.floor(a) : a),
  ceil: (_, [a]) => (typeof a === 'number' ? Math.ceil(a) : a),
  round: (_, [a]) => (typeof a === 'number' ? roundHalfToEven(a) : a),
  max: (call, values) => values.reduce((a, b) => call.dims.max(a, b)),
  min: (call, values) => values.reduce((a, b) => call.dims.min(a, b)),
  equal: (call, [a, b]) => equal(call, a!, b!),
  where: (_, [condition, a, b]) =>
    typeof condition === 'number' ? (condition ? a : b) : a === b ? a : undefined,
  same: (_, [a]) => a,
} as const satisfies Record<string, Fold>

const isFraction = (value: Dim) => typeof value === 'number' && !Number.isInteger(value)
const undefinedUnlessNumbers = (a: Dim, b: Dim) =>
  typeof a === 'number' && typeof b === 'number' ? a * b : undefined

function divide(call: Call, a: Dim, b: Dim): Dim | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    if (!isInteger(call.dtype(0))) return a / b
    return b === 0 ? undefined : Math.trunc(a / b)
  }
  const { dims } = call
  if (!isInteger(call.dtype(0)) || isFraction(b)) return dims.exact(a, b)
  return dims.natural(a) && dims.natural(b) && b !== 0 ? dims.floor(a, b) : undefined
}

function equal(call: Call, a: Dim, b: Dim): Dim | undefined {
  if (a === b) return 1
  const difference = call.dims.subtract(a, b)
  if (typeof difference === 'number') return 0
  const apart = (x: Dim, y: Dim) => typeof y === 'number' && y < 0 && call.dims.natural(x)
  return apart(a, b) || apart(b, a) ? 0 : undefined
}

function roundHalfToEven(x: number): number {
  const up = Math.round(x)
  return up - x === 0.5 && up % 2 !== 0 ? up - 1 : up
}

/** `to` as an element type. */
export const cast: Rule = call => {
  const code = call.int('to', 0)
  const dtype = dtypeOfCode(code) ?? call.fail(`it casts to element type ${code}, which is not supported`)
  return [fact(dtype, call.shape(0), castContent(call, dtype))]
}

export const castLike: Rule = call => {
  const dtype = call.dtype(1)
  return [fact(dtype, call.shape(0), dtype && castContent(call, dtype))]
}

function castContent(call: Call, dtype: DType): readonly Dim[] | undefined {
  const { kind, bits } = dtypes[dtype]
  if (kind === 'string' || (kind === 'int' && bits < 32)) return undefined
  return call.content(0)?.map(value => {
    if (typeof value === 'string') return kind === 'bool' ? call.dims.fresh() : value
    if (kind === 'bool') return Number(value !== 0)
    return settle(call, kind === 'int' ? Math.trunc(value) : value, dtype)
  })
}

/** Where: the type of the branches. */
export const where: Rule = call => [broadcasting(call, call.dtype(1), folds.where)]

/** Broadcasts `data` inputs only, quantisation parameters standing between them. */
export const broadcastInputs =
  (...indices: readonly number[]): Rule =>
  call => [
    fact(
      call.dtype(0),
      broadcast(
        call,
        indices.map(i => call.shape(i)),
      ),
    ),
  ]

/** PRelu: the slope broadcasts to the data, never the other way. */
export const prelu: Rule = call => {
  const [data, slope] = [call.shape(0), call.shape(1)]
  const shape = broadcast(call, [data, slope])
  if (data && shape && shape.length > data.length) call.fail('the slope has more dimensions than the data')
  return [fact(call.dtype(0), data)]
}

/** Dropout: the mask has the shape of the data. */
export const dropout: Rule = call => [
  fact(call.dtype(0), call.shape(0), call.content(0)),
  fact(call.version < 10 ? call.dtype(0) : 'bool', call.shape(0)),
]

/** BitCast: the same bits under another type of the same width. */
export const bitCast: Rule = call => {
  const dtype =
    dtypeOfCode(call.int('to', 0)) ?? call.fail('it casts to an element type that is not supported')
  const from = call.dtype(0)
  if (from && dtypes[from].bits !== dtypes[dtype].bits) call.fail(`${from} and ${dtype} differ in width`)
  return [fact(dtype, call.shape(0))]
}
