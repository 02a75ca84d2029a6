// How many bytes a list of nodes keeps alive while it runs in its order, as ONNX Runtime hands out memory: views share
// their input's bytes, elementwise operators write over an input that nothing reads any more.
import { byteLength, elements, type Node, reads } from '../ir/index.ts'
import type { TermType } from './emitter.ts'

export type Live = {
  /** Bytes alive while each node runs. */
  readonly bytes: readonly number[]
  readonly peak: number
}

/** Operators whose first output is another look at their first input. */
const views: ReadonlySet<string> = new Set(['Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Identity'])

/** Operators that may write over an input of the same size. */
const inPlace: ReadonlySet<string> = new Set(
  'Abs Add Ceil Clip Div Elu Erf Exp Floor HardSigmoid HardSwish LeakyRelu Log LogSoftmax Mul Neg Reciprocal Relu Round Sigmoid Softmax Softplus Sqrt Sub Sum Tanh'.split(
    ' ',
  ),
)

const known = new WeakMap<Node, readonly string[]>()

/** What a node reads, each value once; remembered, since plans are tried over the same nodes. */
export function readsOf(node: Node): readonly string[] {
  const found = known.get(node) ?? [...reads(node)]
  known.set(node, found)
  return found
}

export const bytesOf = ({ dtype, shape }: TermType): number => byteLength(dtype, elements(shape))

/** `sizeOf` is 0 for what is not counted: constants, inputs, what is kept elsewhere. `kept` outlive the last node. */
export function liveness(
  nodes: readonly Node[],
  sizeOf: (name: string) => number,
  kept: ReadonlySet<string>,
): Live {
  const root = new Map<string, string>()
  const rootOf = (name: string) => root.get(name) ?? name
  for (const node of nodes) if (isView(node)) root.set(node.outputs[0]!, rootOf(node.inputs[0]!))
  const last = lastReaders(nodes, rootOf, kept)
  const held = new Map<string, number>()
  let live = 0
  let peak = 0
  const bytes = nodes.map((node, at) => {
    const inputs = new Set(readsOf(node).map(rootOf))
    const dying = [...inputs].filter(name => last.get(name) === at && held.has(name))
    const made = isView(node) ? [] : node.outputs.filter(name => name !== '')
    let during = live
    made.forEach((name, i) => {
      const size = sizeOf(name)
      const over = i === 0 && inPlace.has(node.op) && dying.some(one => held.get(one) === size)
      during += over ? 0 : size
      held.set(name, size)
      live += size
    })
    for (const name of [...dying, ...made.filter(one => !last.has(one))]) {
      live -= held.get(name)!
      held.delete(name)
    }
    peak = Math.max(peak, during)
    return during
  })
  return { bytes, peak }
}

export const isView = ({ op, domain }: Node): boolean => domain === '' && views.has(op)

/** The node that reads each buffer last; beyond the end for what is kept. */
function lastReaders(nodes: readonly Node[], rootOf: (name: string) => string, kept: ReadonlySet<string>) {
  const last = new Map<string, number>()
  nodes.forEach((node, at) => {
    for (const name of readsOf(node)) last.set(rootOf(name), at)
  })
  for (const name of kept) last.set(rootOf(name), nodes.length)
  return last
}
