// Gradients of matrix products.
import { elements, floatAttr, intAttr } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import type { Term } from '../emitter.ts'
import { type BackwardCall, type Gradient, rule } from '../gradient.ts'
import type { Op } from '../op-names.ts'

/** Y = α A' B' + β C, each of A' and B' transposed where the node says so. */
const gemm = rule(({ g, node, inputs, grad, needs }) => {
  const [a, b, c] = inputs as [Term, Term, Term | undefined]
  const [transA, transB] = [intAttr(node, 'transA', 0) === 1, intAttr(node, 'transB', 0) === 1]
  const [alpha, beta] = [floatAttr(node, 'alpha', 1), floatAttr(node, 'beta', 1)]
  const ofA = () => (transA ? g.gemm(b, grad, transB, true) : g.gemm(grad, b, false, !transB))
  const ofB = () => (transB ? g.gemm(grad, a, true, transA) : g.gemm(a, grad, !transA, false))
  return [
    needs(0) ? g.mul(ofA(), alpha) : undefined,
    needs(1) ? g.mul(ofB(), alpha) : undefined,
    c && needs(2) ? g.mul(g.unbroadcast(grad, c.shape), beta) : undefined,
  ]
})

/** A Bᵀ or Aᵀ B over batches of matrices, in the form that `lower` chooses. */
function product(call: BackwardCall, a: Term, b: Term, transA: boolean, transB: boolean): Term {
  const { g, lower } = call
  if (a.shape.length === 2 && b.shape.length === 2) return g.gemm(a, b, transA, transB)
  const forms = a.dtype === 'float32' ? (['fused', 'transposes'] as const) : (['transposes'] as const)
  const attributes = { transA: [Number(transA)], transB: [Number(transB)] }
  const form = lower({ key: 'MatMul', dtype: a.dtype, shapes: [a.shape, b.shape], attributes, forms })
  if (form === 'fused') return g.fusedMatMul(a, b, transA, transB)
  return g.matmul(transA ? g.transposed(a) : a, transB ? g.transposed(b) : b)
}

/** A vector on either side counts as a matrix of one row or one column. */
const matMul = rule(call => {
  const { g, inputs, grad, needs } = call
  const [a, b] = inputs as [Term, Term]
  const rows = a.shape.length === 1 ? g.reshape(a, [1, ...a.shape]) : a
  const columns = b.shape.length === 1 ? g.reshape(b, [...b.shape, 1]) : b
  const back = withVectors(g, grad, rows, columns, a, b)
  return [
    needs(0) ? g.reshape(ofLeft(call, rows, columns, back), a.shape) : undefined,
    needs(1) ? g.reshape(ofRight(call, rows, columns, back), b.shape) : undefined,
  ]
})

function withVectors(g: Algebra, grad: Term, rows: Term, columns: Term, a: Term, b: Term): Term {
  const lead = grad.shape.slice(
    0,
    grad.shape.length - Number(a.shape.length > 1) - Number(b.shape.length > 1),
  )
  return g.reshape(grad, [...lead, rows.shape.at(-2)!, columns.shape.at(-1)!])
}

const matrix = (g: Algebra, x: Term) => g.reshape(x, [elements(x.shape.slice(0, -1)), x.shape.at(-1)!])

function ofLeft(call: BackwardCall, a: Term, b: Term, grad: Term): Term {
  // One matrix B for all rows: one product of matrices.
  if (b.shape.length === 2) return call.g.reshape(call.g.gemm(matrix(call.g, grad), b, false, true), a.shape)
  return call.g.unbroadcast(product(call, grad, b, false, true), a.shape)
}

function ofRight(call: BackwardCall, a: Term, b: Term, grad: Term): Term {
  if (b.shape.length === 2) return call.g.gemm(matrix(call.g, a), matrix(call.g, grad), true, false)
  return call.g.unbroadcast(product(call, a, grad, true, false), b.shape)
}

export const linear = {
  Gemm: gemm,
  MatMul: matMul,
  Einsum: null,
} satisfies { [O in Op]?: Gradient | null }
