// A choice around a model that is no width: how it changes the graph. Edits name nodes by what they put out, so they hold
// for the model at any widths, and do nothing where another edit has removed the node.
import {
  byteLength,
  elements,
  type Graph,
  type Node,
  prune,
  rewrite,
  type Tensor,
  tensor,
} from '../../ir/index.ts'
import type { Choice } from '../space.ts'

export type Edit = {
  readonly choice: Choice
  /** Output values of the nodes it changes. */
  readonly targets: readonly string[]
  /** The share of what its weights held (their squared sum) that is left at `option`: 1 at the model's own. */
  keeps(option: number): number
  /**
   * The graph at option `option`, as a draft: `finished` prunes and checks it. Without `isExact` new weights are zeros:
   * where only shapes matter.
   */
  apply(graph: Graph, option: number, isExact: boolean): Graph
}

/** The node that puts out `value`, if it still exists. */
export const nodeAt = (graph: Graph, value: string): Node | undefined =>
  graph.nodes.find(node => node.outputs[0] === value)

/** A draft: the graph with nodes replaced by others, and constants added. */
export function replaced(
  graph: Graph,
  nodes: ReadonlyMap<Node, readonly Node[]>,
  added: Readonly<Record<string, Tensor>> = {},
): Graph {
  return {
    ...graph,
    nodes: graph.nodes.flatMap(node => nodes.get(node) ?? [node]),
    constants: new Map([...graph.constants, ...Object.entries(added)]),
  }
}

/** A draft checked, without what nothing needs any more. */
export const finished = (draft: Graph): Graph => prune(rewrite(draft, { hints: new Map() }))

/** A name that nothing in the graph has. */
export function freeName(graph: Graph, wanted: string): string {
  const taken = new Set([
    ...graph.inputs.map(input => input.name),
    ...graph.constants.keys(),
    ...graph.nodes.flatMap(node => node.outputs),
  ])
  let name = wanted
  for (let i = 2; taken.has(name); i++) name = `${wanted}-${i}`
  return name
}

/** Weights of `shape`, from `make` or zeros. */
export const weightsFor = (shape: readonly number[], isExact: boolean, make: () => Float32Array): Tensor =>
  isExact
    ? tensor('float32', shape, make())
    : { dtype: 'float32', shape, bytes: zeros(byteLength('float32', elements(shape))) }

let buffer = new Uint8Array(1 << 16)
function zeros(length: number): Uint8Array {
  if (length > buffer.length) buffer = new Uint8Array(2 * length)
  return buffer.subarray(0, length)
}
