// A step's nodes with parts of the way forward run twice: the results of a block are dropped after their first use and
// made again, by copies of its nodes, when the way back arrives there. Nothing else changes, so neither do the numbers:
// what random numbers and statistics depend on (the seed, the batch) is the same, and running statistics are updated by
// the first pass alone, since only what the way back reads is made again.
import { bodies, type Node } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import { bytesOf, isView, readsOf } from './liveness.ts'

/** Nodes `from` ≤ index < `to` of the way forward. */
export type Block = { readonly from: number; readonly to: number }

/** A step's nodes in the order they run in. */
export type Ways = {
  readonly forward: readonly Node[]
  /** The loss, the way back, the update. */
  readonly back: readonly Node[]
  /** Of the way forward: each value's buffer, named by the value that made it. */
  readonly buffers: ReadonlyMap<string, string>
  /** Buffers that a copy may make again: they depend on the batch, are not small, and leave no trace outside. */
  readonly droppable: ReadonlySet<string>
  /** The last node of the way forward that reads a buffer. */
  readonly lastReader: ReadonlyMap<string, number>
  /** Values that change from step to step other than by training. */
  readonly moving: ReadonlySet<string>
}

/** Below this share of the largest value a value is kept: statistics of a batch cost nothing to keep. */
const smallShare = 1 / 256

/** `seeds`: inputs that change from step to step; `pinned`: values that are results. */
export function waysOf(
  nodes: readonly Node[],
  forward: number,
  { seeds, pinned }: { seeds: ReadonlySet<string>; pinned: ReadonlySet<string> },
  g: Algebra,
): Ways {
  const [there, back] = [nodes.slice(0, forward), nodes.slice(forward)]
  const moving = new Set(seeds)
  const buffers = new Map<string, string>()
  const fixed = new Set<string>()
  const sizeOf = (name: string) => bytesOf(g.types.get(name) ?? { dtype: 'uint8', shape: [0] })
  for (const node of there) {
    const [input, output] = [node.inputs[0]!, node.outputs[0]!]
    if (readsOf(node).some(name => moving.has(name))) for (const name of node.outputs) moving.add(name)
    for (const name of node.outputs)
      if (name !== '')
        buffers.set(name, isView(node) && name === output ? (buffers.get(input) ?? input) : name)
    if (bodies(node).length > 0) for (const name of node.outputs) fixed.add(name)
  }
  for (const node of nodes)
    if (bodies(node).length > 0) for (const name of readsOf(node)) fixed.add(buffers.get(name) ?? name)
  for (const name of pinned) fixed.add(buffers.get(name) ?? name)
  const lastReader = new Map<string, number>()
  there.forEach((node, at) => {
    for (const name of readsOf(node)) lastReader.set(buffers.get(name) ?? name, at)
  })
  const made = [...buffers].filter(([name, buffer]) => name === buffer).map(([name]) => name)
  const small =
    smallShare * made.reduce((most, name) => Math.max(most, moving.has(name) ? sizeOf(name) : 0), 0)
  const droppable = new Set(made.filter(name => moving.has(name) && !fixed.has(name) && sizeOf(name) > small))
  return { forward: there, back, buffers, droppable, lastReader, moving }
}

/** What one block makes again. */
type Copies = { readonly nodes: readonly Node[]; readonly wanted: ReadonlySet<string> }

/** All nodes of the step, with the copies where they are first needed; and how many nodes are copied. */
export function recompute(ways: Ways, blocks: readonly Block[], g: Algebra) {
  const waiting = blocks.map(block => copiesOf(ways, block)).filter(copies => copies.nodes.length > 0)
  const renamed = new Map<string, string>()
  const inner = g.inner()
  const out: Node[] = [...ways.forward]
  const copied: Node[] = []
  let since = 0
  ways.back.forEach((node, at) => {
    for (const copies of waiting) {
      if (!readsOf(node).some(name => copies.wanted.has(name) && !renamed.has(name))) continue
      const gradient = arriving(ways.back.slice(since, at), g) ?? arriving(ways.back.slice(0, at), g)
      if (gradient === undefined) continue
      since = at
      const made = copy(ways, copies, gradient, renamed, inner)
      copied.push(...made.copied)
      out.push(...made.nodes)
    }
    out.push(withInputs(node, name => renamed.get(name) ?? name))
  })
  return { nodes: out, copied }
}

/** The nodes of a block that the way back needs again, and what it reads of them. */
function copiesOf(ways: Ways, { from, to }: Block): Copies {
  const { forward, buffers, droppable, lastReader } = ways
  const nodes = forward.slice(from, to)
  const outputs = nodes.flatMap(node => node.outputs)
  const made = new Set(outputs)
  // Views of what comes from outside stay as they are. A copy of one would follow the delaying Reshape directly, and ONNX
  // Runtime makes one Reshape of two, without the delay.
  const dropped = (name: string) => {
    const buffer = buffers.get(name)
    return (
      buffer !== undefined && made.has(buffer) && droppable.has(buffer) && (lastReader.get(buffer) ?? 0) < to
    )
  }
  const own = new Set(outputs.filter(dropped))
  const wanted = new Set(ways.back.flatMap(node => readsOf(node).filter(name => own.has(name))))
  const needed = new Set(wanted)
  const copied = nodes.toReversed().filter(node => {
    if (!node.outputs.some(name => needed.has(name))) return false
    for (const name of readsOf(node)) if (own.has(name)) needed.add(name)
    return true
  })
  return { nodes: copied.reverse(), wanted }
}

/** The largest value that stands at the end of what has been run: the gradient on its way back. */
function arriving(done: readonly Node[], g: Algebra): Term | undefined {
  const used = new Set(done.flatMap(node => readsOf(node)))
  const ends = done.flatMap(node => node.outputs).filter(name => name !== '' && !used.has(name))
  return ends
    .flatMap(name => {
      const type = g.types.get(name)
      return type?.dtype === 'float32' || type?.dtype === 'float64' ? [{ name, ...type }] : []
    })
    .reduce<Term | undefined>((a, b) => (a && bytesOf(a) > bytesOf(b) ? a : b), undefined)
}

function copy(ways: Ways, { nodes }: Copies, gradient: Term, renamed: Map<string, string>, g: Algebra) {
  const before = g.nodes.length
  const later = delayed(gradient, g)
  const made = new Map<string, string>()
  const nameIn = (name: string): string => {
    const known = made.get(name)
    if (known !== undefined || !ways.moving.has(name)) return known ?? name
    const type = g.types.get(name)
    if (type === undefined) return name
    const again = later({ name, ...type }).name
    made.set(name, again)
    return again
  }
  const copied = nodes.map(node => {
    const read = withInputs(node, nameIn)
    const outputs = node.outputs.map(name => {
      if (name === '') return name
      const again = g.fresh(`${node.op}/again`)
      const type = g.types.get(name)
      if (type) g.know([{ name: again, ...type }])
      made.set(name, again)
      renamed.set(name, again)
      return again
    })
    return { ...read, name: '', outputs }
  })
  return { nodes: [...g.nodes.slice(before), ...copied], copied }
}

/**
 * Values as they are, but not before a gradient has arrived. ONNX Runtime orders by data alone and merges equal nodes, so
 * the delay is a dependency it cannot see through: a Reshape, which copies nothing, to the shape plus an element of the
 * gradient times zero, in integers, where that is zero for NaN as well.
 */
function delayed(gradient: Term, g: Algebra): (term: Term) => Term {
  const rank = gradient.shape.length
  const axes = [...gradient.shape.keys()]
  const first = g.reshape(
    g.slice(
      gradient,
      axes,
      axes.map(() => 0),
      axes.map(() => 1),
    ),
    [1],
  )
  const zero = g.mul(g.cast(rank === 0 ? g.reshape(gradient, [1]) : first, 'int64'), g.ints([0]))
  return term => {
    if (term.shape.length === 0) return g.add(term, g.cast(g.reshape(zero, []), term.dtype))
    const shape = g.add(g.ints(term.shape), zero)
    return g.node('Reshape', [term, shape], term)
  }
}

function withInputs(node: Node, nameOf: (name: string) => string): Node {
  const inputs = node.inputs.map(name => (name === '' ? name : nameOf(name)))
  return inputs.every((name, i) => name === node.inputs[i]) ? node : { ...node, inputs }
}
