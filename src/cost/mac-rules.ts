// How the multiply–accumulates of a linear map follow from shapes. Biases, pooling, normalisation, activations
// and element-wise arithmetic count zero: the convention of published MAC counts.
import { bodies, intAttr, type Node, stringAttr } from '../ir/index.ts'

/** One node as a MAC rule sees it; undefined where a length is not known. */
export type MacCall = {
  readonly node: Node
  input(index: number): readonly number[] | undefined
  output(index: number): readonly number[] | undefined
  /** The MACs of each subgraph, run once. */
  bodies(): (number | undefined)[]
  /** The number a constant scalar input holds. */
  scalar(index: number): number | undefined
}
/** The MACs of one node; undefined = not known. */
export type MacRule = (call: MacCall) => number | undefined

type Lengths = readonly number[] | undefined
const size = (shape: Lengths): number | undefined => shape?.reduce((a, b) => a * b, 1)
const times = (...factors: (number | undefined)[]): number | undefined =>
  factors.reduce((a, b) => (a === undefined || b === undefined ? undefined : a * b))
const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a + b

/** No multiply–accumulates, on purpose. */
export const none: MacRule = () => 0

/** Each output element sums over the weights of its channel: out · Cin/g · kernel. Weights [Cout, …]. */
export const convolution =
  (weights: number): MacRule =>
  call =>
    times(size(call.output(0)), size(call.input(weights)?.slice(1)))

/** Each input element is spread by the weights of its channel: in · Cout/g · kernel. Weights [Cin, Cout/g, …]. */
export const transposedConvolution: MacRule = call =>
  times(size(call.input(0)), size(call.input(1)?.slice(1)))

/** out · K; `b`: the input that holds the right matrix, `a` the left. */
export const gemm =
  (a = 0): MacRule =>
  call =>
    times(size(call.output(0)), call.input(a)?.at(intAttr(call.node, 'transA', 0) ? 0 : -1))

/** out · K with K the last length of the left operand. */
export const matMul =
  (a = 0): MacRule =>
  call =>
    times(size(call.output(0)), call.input(a)?.at(-1))

/** The gates' two matrices once per step and sample: seq · batch · (|W| + |R|). */
export const recurrent: MacRule = call => {
  const x = call.input(0)
  const weights = plus(size(call.input(1)), size(call.input(2)))
  return times(x?.[0], x?.[1], weights)
}

/** Q·Kᵀ and its product with V, for Q, K, V as [batch, length, width] or [batch, heads, length, width]. */
export const attention: MacRule = call => {
  const [q, k, v] = [call.input(0), call.input(1), call.input(2)]
  const queries = size(q?.slice(0, -1))
  const heads = q?.length === 4 && k?.length === 4 ? 1 : 0
  const width = plus(q?.at(-1), v?.at(-1))
  return heads ? times(queries, k?.at(-2), width) : times(q?.[0], q?.[1], k?.at(-2), width)
}

/** Projection by one matrix [D, 3·H], then attention of the length with itself. */
export const fusedAttention: MacRule = call => {
  const [x, w] = [call.input(0), call.input(1)]
  const projection = times(size(x?.slice(0, -1)), size(w))
  const third = w?.at(-1) === undefined ? undefined : w.at(-1)! / 3
  return plus(projection, times(x?.[0], x?.[1], x?.[1], third, 2))
}

/** Product of all labels' lengths, once per operand after the first: the cost without a cleverer contraction order. */
export const einsum: MacRule = call => {
  const left = stringAttr(call.node, 'equation', '').replace(/\s/g, '').split('->')[0]!.split(',')
  if (left.length < 2) return 0
  const lengths = new Map<string, number>()
  let ellipsis = 1
  for (const [i, labels] of left.entries()) {
    const shape = call.input(i)
    if (!shape) return undefined
    const [before = '', after = ''] = labels.split('...')
    const inside = shape.slice(before.length, shape.length - after.length)
    const named = labels.includes('...')
      ? [...shape.slice(0, before.length), ...shape.slice(shape.length - after.length)]
      : shape
    if (labels.includes('...')) ellipsis = Math.max(ellipsis, size(inside)!)
    for (const [at, label] of [...(before + after)].entries())
      lengths.set(label, Math.max(lengths.get(label) ?? 1, named[at] ?? 1))
  }
  return (left.length - 1) * ellipsis * size([...lengths.values()])!
}

/** The costlier branch. */
export const branches: MacRule = call =>
  call.bodies().reduce((a, b) => (a === undefined || b === undefined ? undefined : Math.max(a, b)), 0)

/** The body as often as the constant trip count says; free where the body is. */
export const loop: MacRule = call => {
  const [body] = call.bodies()
  return body === 0 ? 0 : times(body, call.scalar(0))
}

/** The body once per element of the scanned axis (axis 0 of the first scanned input unless told otherwise). */
export const scan: MacRule = call => {
  const [body] = call.bodies()
  if (body === 0) return 0
  const scanned = intAttr(call.node, 'num_scan_inputs', 1)
  const isAxisTold = Object.hasOwn(call.node.attributes, 'scan_input_axes')
  return isAxisTold ? undefined : times(body, call.input(call.node.inputs.length - scanned)?.[0])
}

/** Whatever its subgraphs cost must be nothing, or it is not known. */
export const freeBodies: MacRule = call =>
  bodies(call.node).length === 0 || call.bodies().every(m => m === 0) ? 0 : undefined
