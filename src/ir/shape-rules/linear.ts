// Rules of matrix products: Gemm, MatMul and their quantised and fused forms, Einsum.
import type { Dim, DType, Shape } from '../graph.ts'
import { broadcast, type Call, fact, type Rule } from './call.ts'

type DTypeOf = (call: Call) => DType | undefined

/** The type of one input. */
export const typeOf =
  (index: number): DTypeOf =>
  call =>
    call.dtype(index)
/** A fixed type. */
export const always =
  (dtype: DType): DTypeOf =>
  () =>
    dtype

/** MatMul of the inputs `a` and `b`, with NumPy's rules for vectors and batches. */
export const matMul =
  (dtype: DTypeOf, a = 0, b = 1): Rule =>
  call => [fact(dtype(call), multiplied(call, call.shape(a), call.shape(b)))]

function multiplied(call: Call, left: Shape | undefined, right: Shape | undefined): Shape | undefined {
  if (left === undefined || right === undefined) return undefined
  if (left.length === 0 || right.length === 0) call.fail('a matrix product takes no scalars')
  const a = left.length === 1 ? [1, left[0]!] : left
  const b = right.length === 1 ? [right[0]!, 1] : right
  call.same(a.at(-1)!, b.at(-2)!, 'inner lengths of the product')
  const batch = broadcast(call, [a.slice(0, -2), b.slice(0, -2)])!
  const rows = left.length === 1 ? [] : [a.at(-2)!]
  const columns = right.length === 1 ? [] : [b.at(-1)!]
  return [...batch, ...rows, ...columns]
}

/** com.microsoft FusedMatMul: a MatMul whose operands may be transposed first. */
export const fusedMatMul: Rule = call => {
  const operand = (index: number, side: 'A' | 'B') => {
    const shape = call.shape(index)
    if (shape === undefined || shape.length < 2) return shape
    const moved = call.int(`transBatch${side}`, 0) ? [...shape.slice(1, -1), shape[0]!, shape.at(-1)!] : shape
    return call.int(`trans${side}`, 0) ? [...moved.slice(0, -2), moved.at(-1)!, moved.at(-2)!] : moved
  }
  return [fact(call.dtype(0), multiplied(call, operand(0, 'A'), operand(1, 'B')))]
}

/** com.microsoft MatMulNBits: [..., K] by a packed weight of K × N. */
export const packedMatMul: Rule = call => {
  const shape = call.shape(0)
  if (shape === undefined || shape.length === 0) return [fact(call.dtype(0), undefined)]
  call.same(shape.at(-1)!, call.int('K', 0), 'K and the last length of the data')
  return [fact(call.dtype(0), [...shape.slice(0, -1), call.int('N', 0)])]
}

/** Gemm: [M, K] × [K, N] + C, either transposed first; C broadcasts to the result. */
export const gemm =
  (dtype: DTypeOf, at: { a: number; b: number; c: number } = { a: 0, b: 1, c: 2 }): Rule =>
  call => {
    const [m, inner] = transposed(call, at.a, 'transA')
    const [k, n] = transposed(call, at.b, 'transB')
    call.same(inner, k, 'inner lengths of the product')
    const c = call.shape(at.c)
    if (c && broadcast(call, [[m, n], c])!.length > 2) call.fail('C has more than two dimensions')
    const [rows, columns] = c ? broadcast(call, [[m, n], c])! : [m, n]
    call.same(m, rows!, 'rows of the product and of C')
    call.same(n, columns!, 'columns of the product and of C')
    return [fact(dtype(call), [m, n])]
  }

function transposed(call: Call, index: number, flag: string): readonly [Dim, Dim] {
  const [rows, columns] = call.shapeOfRank(index, 2)
  return call.int(flag, 0) ? [columns!, rows!] : [rows!, columns!]
}

/** Einsum: letters name axes, '...' the broadcast ones. */
export const einsum: Rule = call => {
  const equation = call.string('equation', '').replaceAll(' ', '')
  const [left = '', right] = equation.split('->')
  const terms = left.split(',')
  if (terms.length !== call.inputs.length)
    call.fail(`its equation names ${terms.length} operands, there are ${call.inputs.length}`)
  if (call.inputs.some(input => input?.shape === undefined)) return [fact(call.dtype(0), undefined)]
  const lengths = new Map<string, Dim>()
  const ellipses = terms.map((term, i) => bindTerm(call, term, call.shape(i)!, lengths))
  const batch = broadcast(call, ellipses)!
  const out = right ?? impliedOutput(terms)
  if (out.length > 64) call.fail('its equation is too long')
  const shape = tokens(out).flatMap(token =>
    token === '...' ? batch : [lengths.get(token) ?? call.fail(`"${token}" stands in no operand`)],
  )
  return [fact(call.dtype(0), shape)]
}

const tokens = (term: string): string[] => term.match(/\.\.\.|./g) ?? []

// Notes the length of each letter; the lengths behind '...' come back.
function bindTerm(call: Call, term: string, shape: Shape, lengths: Map<string, Dim>): Shape {
  const names = tokens(term)
  const hidden = names.includes('...') ? shape.length - names.length + 1 : 0
  if (hidden < 0 || names.length - (names.includes('...') ? 1 : 0) + hidden !== shape.length)
    call.fail(`"${term}" does not fit a tensor of rank ${shape.length}`)
  let at = 0
  let batch: Shape = []
  for (const name of names) {
    if (name === '...') {
      batch = shape.slice(at, at + hidden)
      at += hidden
      continue
    }
    const [known, length] = [lengths.get(name), shape[at++]!]
    lengths.set(
      name,
      known === undefined || known === 1
        ? length
        : length === 1
          ? known
          : call.same(known, length, `"${name}"`),
    )
  }
  return batch
}

// Without '->': '...' first, then the letters that occur once, in alphabetical order.
function impliedOutput(terms: readonly string[]): string {
  const all = terms.flatMap(tokens)
  const once = [...new Set(all)].filter(name => name !== '...' && all.indexOf(name) === all.lastIndexOf(name))
  return (all.includes('...') ? '...' : '') + once.sort().join('')
}
