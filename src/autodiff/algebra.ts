// The vocabulary that gradients, losses and optimisers are written in: ONNX operators on typed terms. Each method
// emits at most a few nodes and none where the result is its input.
import { internal } from '../errors.ts'
import { type Attribute, attr, type DType, dtypes, elements, node, scalar, tensor } from '../ir/index.ts'
import { blockedDomain } from './blocked.ts'
import type { Term } from './emitter.ts'
import { Layouts } from './layouts.ts'

/** A term, or a number that takes the other operand's type. */
export type Operand = Term | number
type Attributes = Readonly<Record<string, Attribute>>

export class Algebra extends Layouts {
  /** What a reshaped value is a view of. */
  readonly #views = new Map<string, Term>()

  /** An emitter for a subgraph of this one. */
  inner(): Algebra {
    return new Algebra([], this)
  }

  /** `x`, which is [N, C, H, W], as [N, H, W, C]. */
  channelsLast(x: Term): Term {
    const [n, c, h, w] = x.shape as [number, number, number, number]
    const blocks = this.hasBlocks(x) ? this.toBlocks(x) : undefined
    if (!blocks) return this.transpose(x, [0, 2, 3, 1])
    const attributes = { channels: attr.int(c), channels_last: attr.int(1) }
    return this.node(
      'ReorderOutput',
      [blocks],
      { dtype: x.dtype, shape: [n, h, w, c] },
      attributes,
      blockedDomain,
    )
  }
  /** `x` in another shape, once something reads it so. */
  lateReshape(x: Term, shape: readonly number[]): Term {
    if (same(x.shape, shape)) return x
    const view = this.late('Reshape', [x, this.ints(shape)], { dtype: x.dtype, shape })
    this.#views.set(view.name, x)
    return view
  }
  /** An operator whose result has the type of its first input. */
  unary(op: string, x: Term, attributes: Attributes = {}): Term {
    const rectified = op === 'Relu' ? this.rectified(x) : undefined
    if (rectified) return this.fromBlocks(rectified)
    if (elementwise.has(op) && this.hasBlocks(x))
      return this.fromBlocks(this.node(op, [this.toBlocks(x)], x, attributes))
    return this.node(op, [x], x, attributes)
  }

  /** An operator on single elements of one or two terms. */
  elementwise(op: string, inputs: readonly Term[], attributes: Attributes = {}): Term {
    const [a, b] = inputs as [Term, Term | undefined]
    return b ? this.#binary(op, a, b) : this.unary(op, a, attributes)
  }

  add(a: Operand, b: Operand): Term {
    return b === 0 && typeof a !== 'number' ? a : this.#binary('Add', a, b)
  }
  sub(a: Operand, b: Operand): Term {
    return this.#binary('Sub', a, b)
  }
  mul(a: Operand, b: Operand): Term {
    if (b === 1 && typeof a !== 'number') return a
    return a === 1 && typeof b !== 'number' ? b : this.#binary('Mul', a, b)
  }
  div(a: Operand, b: Operand): Term {
    return b === 1 && typeof a !== 'number' ? a : this.#binary('Div', a, b)
  }
  pow(a: Operand, b: Operand): Term {
    return this.#binary('Pow', a, b)
  }
  max(a: Operand, b: Operand): Term {
    return this.#binary('Max', a, b)
  }
  min(a: Operand, b: Operand): Term {
    return this.#binary('Min', a, b)
  }
  compare(op: 'Equal' | 'Less' | 'Greater' | 'LessOrEqual' | 'GreaterOrEqual', a: Operand, b: Operand): Term {
    return this.#binary(op, a, b, 'bool')
  }
  and(a: Term, b: Term): Term {
    return this.#binary('And', a, b)
  }

  neg(x: Term): Term {
    return this.unary('Neg', x)
  }
  sqrt(x: Term): Term {
    return this.unary('Sqrt', x)
  }
  exp(x: Term): Term {
    return this.unary('Exp', x)
  }
  log(x: Term): Term {
    return this.unary('Log', x)
  }
  square(x: Term): Term {
    return this.mul(x, x)
  }
  /** 1 / √(x + epsilon) */
  rsqrt(x: Term, epsilon: number): Term {
    return this.div(1, this.sqrt(this.add(x, epsilon)))
  }

  cast(x: Term, dtype: DType): Term {
    return x.dtype === dtype
      ? x
      : this.node('Cast', [x], { dtype, shape: x.shape }, { to: attr.int(dtypes[dtype].code) })
  }
  where(condition: Term, a: Operand, b: Operand): Term {
    const dtype = typeof a !== 'number' ? a.dtype : typeof b !== 'number' ? b.dtype : 'float32'
    const [left, right] = [this.#operand(a, dtype), this.#operand(b, dtype)]
    const shape = broadcast(condition.shape, broadcast(left.shape, right.shape))
    return this.node('Where', [condition, left, right], { dtype, shape })
  }
  /** `x` where the condition holds, else 0: cast and multiply, which is faster than `Where` in ONNX Runtime. */
  masked(x: Term, condition: Term): Term {
    return this.mul(x, this.cast(condition, x.dtype))
  }

  /** ReduceSum, ReduceMean, ReduceMax, ReduceSumSquare…; `axes` count from the front. */
  reduce(op: string, x: Term, axes: readonly number[], keep = false): Term {
    if (axes.length === 0) return x
    const shape = x.shape.flatMap((d, i) => (axes.includes(i) ? (keep ? [1] : []) : [d]))
    const axesInput = this.ints([...axes].sort((a, b) => a - b))
    return this.node(op, [x, axesInput], { dtype: x.dtype, shape }, { keepdims: attr.int(Number(keep)) })
  }
  /** @param weight of every element; by itself a pass, over leading axes none */
  sum(x: Term, axes: readonly number[], keep = false, weight = 1): Term {
    return this.#leading(x, axes, keep, weight) ?? this.mul(this.reduce('ReduceSum', x, axes, keep), weight)
  }
  mean(x: Term, axes: readonly number[], keep = false): Term {
    const share = 1 / axes.reduce((count, axis) => count * x.shape[axis]!, 1)
    return this.#leading(x, axes, keep, share) ?? this.reduce('ReduceMean', x, axes, keep)
  }
  /**
   * A weighted sum over the first axes is a product with a row: with more than one thread ReduceSum over a batch hands
   * out single elements, and takes ten times as long on 4,096 of them, sixty times on 65,536.
   */
  #leading(x: Term, axes: readonly number[], keep: boolean, weight: number): Term | undefined {
    const isLeading = axes.every(axis => axis < axes.length) && axes.length < x.shape.length
    if (!isLeading || axes.length === 0 || !/^float(32|64)$/.test(x.dtype)) return undefined
    const rows = elements(x.shape.slice(0, axes.length))
    const rest = x.shape.slice(axes.length)
    if (rows * elements(rest) === 0) return undefined
    const row = this.filled({ dtype: x.dtype, shape: [1, rows] }, weight)
    const total = this.gemm(row, this.reshape(x, [rows, elements(rest)]), false, false)
    return this.reshape(total, keep ? [...axes.map(() => 1), ...rest] : rest)
  }
  /** The sum over everything that broadcasting repeated, in the shape it was repeated from. */
  unbroadcast(x: Term, shape: readonly number[]): Term {
    const lead = x.shape.length - shape.length
    const axes = x.shape.flatMap((d, i) => (i < lead || (shape[i - lead] === 1 && d !== 1) ? [i] : []))
    return this.reshape(this.sum(x, axes, true), shape)
  }

  reshape(x: Term, shape: readonly number[]): Term {
    if (same(x.shape, shape)) return x
    if (elements(x.shape) !== elements(shape)) internal(`[${x.shape}] cannot be reshaped to [${shape}]`)
    // A view of a view is a view of what that is one of, and may be that itself.
    const source = this.#views.get(x.name)
    if (source) return this.reshape(source, shape)
    const allowZero: Attributes = shape.includes(0) ? { allowzero: attr.int(1) } : {}
    const view = this.node('Reshape', [x, this.ints(shape)], { dtype: x.dtype, shape }, allowZero)
    this.#views.set(view.name, x)
    return view
  }
  transpose(x: Term, perm: readonly number[]): Term {
    if (perm.every((from, to) => from === to)) return x
    const shape = perm.map(from => x.shape[from]!)
    // Moving lengths of 1 only is a view.
    const long = perm.filter(from => x.shape[from] !== 1)
    if (long.every((from, i) => i === 0 || from > long[i - 1]!)) return this.reshape(x, shape)
    return this.node('Transpose', [x], { dtype: x.dtype, shape }, { perm: attr.ints(perm) })
  }
  /** The last two axes swapped. */
  transposed(x: Term): Term {
    const n = x.shape.length
    return this.transpose(x, [...x.shape.keys()].slice(0, n - 2).concat([n - 1, n - 2]))
  }
  expand(x: Term, shape: readonly number[]): Term {
    if (same(x.shape, shape)) return x
    return this.node('Expand', [x, this.ints(shape)], { dtype: x.dtype, shape })
  }
  concat(terms: readonly Term[], axis: number): Term {
    if (terms.length === 1) return terms[0]!
    const first = terms[0] ?? internal('nothing to concatenate')
    const length = terms.reduce((sum, t) => sum + t.shape[axis]!, 0)
    const shape = first.shape.with(axis, length)
    return this.node('Concat', terms, { dtype: first.dtype, shape }, { axis: attr.int(axis) })
  }
  split(x: Term, axis: number, lengths: readonly number[]): readonly Term[] {
    if (lengths.length === 1) return [x]
    const types = lengths.map(length => ({ dtype: x.dtype, shape: x.shape.with(axis, length) }))
    return this.emit('Split', [x, this.ints(lengths)], { axis: attr.int(axis) }, types)
  }
  /** `length` elements of each of `axes`, from `starts` on, every `steps`-th. */
  slice(
    x: Term,
    axes: readonly number[],
    starts: readonly number[],
    lengths: readonly number[],
    steps: readonly number[] = axes.map(() => 1),
  ): Term {
    const shape = x.shape.map((d, i) => lengths[axes.indexOf(i)] ?? d)
    if (same(shape, x.shape)) return x
    const ends = axes.map((_, k) => starts[k]! + (lengths[k]! - 1) * steps[k]! + 1)
    const inputs = [x, this.ints(starts), this.ints(ends), this.ints(axes), this.ints(steps)]
    return this.node('Slice', inputs, { dtype: x.dtype, shape })
  }
  /** Zeros around: `before` and `after` per axis, none negative. */
  pad(x: Term, before: readonly number[], after: readonly number[]): Term {
    if ([...before, ...after].every(p => p === 0)) return x
    const shape = x.shape.map((d, i) => before[i]! + d + after[i]!)
    return this.node('Pad', [x, this.ints([...before, ...after])], { dtype: x.dtype, shape })
  }
  gather(x: Term, axis: number, indices: readonly number[]): Term {
    const shape = x.shape.with(axis, indices.length)
    return this.node('Gather', [x, this.ints(indices)], { dtype: x.dtype, shape }, { axis: attr.int(axis) })
  }

  /** The matrix product over the last two axes, the rest broadcast. */
  matmul(a: Term, b: Term): Term {
    const lead = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2))
    const shape = [...lead, a.shape.at(-2)!, b.shape.at(-1)!]
    return this.node('MatMul', [a, b], { dtype: a.dtype, shape })
  }
  /** The product of two matrices, each transposed where asked: no copy for that. */
  gemm(a: Term, b: Term, transA: boolean, transB: boolean): Term {
    const shape = [a.shape[transA ? 1 : 0]!, b.shape[transB ? 0 : 1]!]
    const flags = { transA: attr.int(Number(transA)), transB: attr.int(Number(transB)) }
    return this.node('Gemm', [a, b], { dtype: a.dtype, shape }, flags)
  }
  /** The same over batches of matrices; com.microsoft, float32 only. */
  fusedMatMul(a: Term, b: Term, transA: boolean, transB: boolean): Term {
    const lead = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2))
    const shape = [...lead, a.shape.at(transA ? -1 : -2)!, b.shape.at(transB ? -2 : -1)!]
    const flags = { transA: attr.int(Number(transA)), transB: attr.int(Number(transB)) }
    return this.node('FusedMatMul', [a, b], { dtype: a.dtype, shape }, flags, 'com.microsoft')
  }
  /** `matrix` [to, from] applied along one axis. */
  along(x: Term, axis: number, matrix: Float64Array, to: number): Term {
    const from = x.shape[axis]!
    const m = this.constant(tensor(x.dtype, [to, from], matrix))
    const after = elements(x.shape.slice(axis + 1))
    const flat = this.reshape(x, [elements(x.shape.slice(0, axis)), from, after])
    return this.reshape(this.matmul(m, flat), x.shape.with(axis, to))
  }

  /** A scalar constant. */
  number(value: number, dtype: DType): Term {
    return this.constant(scalar(dtype, value))
  }
  /** A copy of `x` under a given name. */
  named(x: Term, name: string): Term {
    const copy = { ...x, name }
    this.place(node('Identity', [x.name], [name]), [copy])
    return copy
  }

  #binary(op: string, a: Operand, b: Operand, dtype?: DType): Term {
    const own = typeof a !== 'number' ? a.dtype : typeof b !== 'number' ? b.dtype : internal('two numbers')
    const [left, right] = [this.#operand(a, own), this.#operand(b, own)]
    const shape = broadcast(left.shape, right.shape)
    const type = { dtype: dtype ?? own, shape }
    const aligned = [left, right].every(t => same(t.shape, shape) || t.shape.length === 0)
    if (dtype !== undefined || !aligned || ![left, right].some(t => this.hasBlocks(t)))
      return this.node(op, [left, right], type)
    const blocks = [left, right].map(t => (t.shape.length === 0 ? t : this.toBlocks(t)))
    return this.fromBlocks(this.node(op, blocks, type))
  }
  #operand(x: Operand, dtype: DType): Term {
    return typeof x === 'number' ? this.number(x, dtype) : x
  }
}

/** Operators on single elements, whose order does not matter to them. */
const elementwise: ReadonlySet<string> = new Set(
  'Abs Elu Erf Exp HardSigmoid HardSwish LeakyRelu Log Neg Reciprocal Relu Sigmoid Sign Softplus Sqrt Tanh'.split(
    ' ',
  ),
)

export const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((d, i) => d === b[i])

/** The shape two shapes broadcast to. */
export function broadcast(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, i) => {
    const [x, y] = [a[i - rank + a.length] ?? 1, b[i - rank + b.length] ?? 1]
    if (x !== y && x !== 1 && y !== 1) internal(`[${a}] and [${b}] do not broadcast`)
    return x === 1 ? y : x
  })
}
