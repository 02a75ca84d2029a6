// The graph that is left when groups keep only some of their channels: constants gathered, shapes and group counts
// rewritten. Names of nodes and values stay, so that what is known of the seed's values holds for the candidate's.
import {
  attr,
  byteLength,
  dtypes,
  type Graph,
  ints,
  type Node,
  prune,
  rewrite,
  type Tensor,
  tensor,
} from '../ir/index.ts'
import { type Axes, type KeptOf, lengthOf, positions, resolved } from './axis.ts'
import type { ShapeEdit, Trace } from './call.ts'

/** How a constant with only some positions left per axis is made. */
export type Gather = (
  name: string,
  source: Tensor,
  kept: readonly (readonly number[] | undefined)[],
) => Tensor

/** Validated by `build`; `make` can replace weights by stand-ins of the same shape. */
export function slice(graph: Graph, traced: Trace, kept: KeptOf, make: Gather = gathered): Graph {
  const edits = new NodeEdits(graph)
  for (const { node, input, name, axes } of traced.uses) {
    const left = axes.map(axis => positions(axis, kept))
    if (left.every(list => list === undefined)) continue
    const key = `${name}|${axes.map((axis, i) => (left[i] ? signature(axis, kept) : '')).join('|')}`
    edits.constant(node, input, name, key, () => make(name, graph.constants.get(name)!, left))
  }
  for (const { node, axis, per } of traced.groupEdits)
    edits.attribute(node, 'group', lengthOf(axis!, kept) / per)
  for (const edit of traced.shapeEdits) {
    const values = newShape(graph, edit, kept)
    const name = edit.node.inputs[edit.input]!
    if (values)
      edits.constant(edit.node, edit.input, name, `${name}#${values}`, () =>
        tensor('int64', [values.length], values),
      )
  }
  return edits.graph()
}

function signature(axis: Axes[number], kept: KeptOf): string {
  const { outer, parts } = resolved(axis)!
  return `${outer}:${parts.map(({ group, inner }) => `${inner}×${kept(group).join()}`).join(';')}`
}

// Where the graph computes a shape itself, a constant takes its place: 0 copies the length, -1 takes what is left.
function newShape(graph: Graph, { node, input, axes, shape }: ShapeEdit, kept: KeptOf): number[] | undefined {
  if (axes.every(axis => !axis || positions(axis, kept) === undefined)) return undefined
  const constant = graph.constants.get(node.inputs[input]!)
  const given = constant && ints(constant)
  const open = shape.findIndex(length => typeof length === 'string')
  return axes.map((axis, i) => {
    if (given && (given[i]! <= 0 || !axis)) return given[i]!
    if (axis) return lengthOf(axis, kept)
    const length = shape[i]!
    return typeof length === 'number' ? length : i === open ? -1 : 0
  })
}

class NodeEdits {
  readonly #graph: Graph
  readonly #nodes = new Map<Node, Node>()
  readonly #added = new Map<string, Tensor>()
  readonly #names = new Map<string, string>()
  /** Every value that a node of the graph makes; asked for each weight that is cut. */
  readonly #made: ReadonlySet<string>

  constructor(graph: Graph) {
    this.#graph = graph
    this.#made = new Set(graph.nodes.flatMap(node => node.outputs))
  }

  constant(node: Node, input: number, name: string, key: string, make: () => Tensor): void {
    let fresh = this.#names.get(key)
    if (fresh === undefined) {
      fresh = this.#freeName(name)
      this.#names.set(key, fresh)
      this.#added.set(fresh, make())
    }
    const now = this.#nodes.get(node) ?? node
    this.#nodes.set(node, { ...now, inputs: now.inputs.with(input, fresh) })
  }

  attribute(node: Node, name: string, value: number): void {
    const now = this.#nodes.get(node) ?? node
    this.#nodes.set(node, { ...now, attributes: { ...now.attributes, [name]: attr.int(value) } })
  }

  graph(): Graph {
    const constants = new Map([...this.#graph.constants, ...this.#added])
    const nodes = this.#graph.nodes.map(node => this.#nodes.get(node) ?? node)
    return prune(rewrite(this.#graph, { nodes, constants, hints: new Map() }))
  }

  #freeName(name: string): string {
    const taken = (candidate: string) =>
      this.#added.has(candidate) || this.#graph.constants.has(candidate) || this.#made.has(candidate)
    let number = 1
    let candidate = `${name}/kept`
    while (taken(candidate)) candidate = `${name}/kept${++number}`
    return candidate
  }
}

/** The tensor with only the kept positions of each axis. */
export function gathered(
  _name: string,
  source: Tensor,
  kept: readonly (readonly number[] | undefined)[],
): Tensor {
  return kept.reduce<Tensor>((t, list, axis) => (list ? gatherAxis(t, axis, list) : t), source)
}

function gatherAxis(source: Tensor, axis: number, kept: readonly number[]): Tensor {
  const { dtype, shape } = source
  if (dtypes[dtype].bits % 8 !== 0) return gatherNumbers(source, axis, kept)
  const run = byteLength(
    dtype,
    shape.slice(axis + 1).reduce((a, b) => a * b, 1),
  )
  const outer = shape.slice(0, axis).reduce((a, b) => a * b, 1)
  const bytes = new Uint8Array(outer * kept.length * run)
  let at = 0
  for (let o = 0; o < outer; o++)
    for (const position of kept) {
      const from = (o * shape[axis]! + position) * run
      bytes.set(source.bytes.subarray(from, from + run), at)
      at += run
    }
  return tensor(dtype, shape.with(axis, kept.length), bytes)
}

// Types of less than a byte.
function gatherNumbers(source: Tensor, axis: number, kept: readonly number[]): Tensor {
  const inner = source.shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const shape = source.shape.with(axis, kept.length)
  const all = ints(source)
  const count = shape.reduce((a, b) => a * b, 1)
  const from = (i: number) => {
    const [o, k, rest] = [
      Math.floor(i / (inner * kept.length)),
      Math.floor(i / inner) % kept.length,
      i % inner,
    ]
    return (o * source.shape[axis]! + kept[k]!) * inner + rest
  }
  return tensor(
    source.dtype,
    shape,
    Array.from({ length: count }, (_, i) => all[from(i)]!),
  )
}
