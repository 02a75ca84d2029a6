// Graph → graph, and the two maps every pass wants. New values out; the old graph stays as it is.
import { bodies } from './attributes.ts'
import { build, type GraphParts } from './build.ts'
import type { Body, Graph, Node, Tensor, TensorType } from './graph.ts'

/** `graph` with some parts replaced, validated anew. @example rewrite(graph, { nodes: graph.nodes.slice(0, 3) }) */
export const rewrite = (graph: Graph, parts: Partial<GraphParts>): Graph => build({ ...graph, ...parts })

/** The node that makes each value; graph inputs and constants have none. */
export function producers(graph: Body): Map<string, Node> {
  const out = new Map<string, Node>()
  for (const node of graph.nodes) for (const name of node.outputs) if (name !== '') out.set(name, node)
  return out
}

/** The nodes that read each value (once each, in graph order); a node reads what its subgraphs capture. */
export function consumers(graph: Body): Map<string, Node[]> {
  const out = new Map<string, Node[]>()
  for (const node of graph.nodes)
    for (const name of reads(node)) {
      const list = out.get(name)
      if (list) list.push(node)
      else out.set(name, [node])
    }
  return out
}

/** The values a node needs: its inputs, and what its subgraphs take from outside. */
export function reads(node: Node): Set<string> {
  const out = new Set(node.inputs.filter(name => name !== ''))
  for (const inner of bodies(node)) for (const name of captures(inner)) out.add(name)
  return out
}

/** The outer values a subgraph uses. */
export function captures(inner: Body): Set<string> {
  const own = new Set([...inner.inputs.map(v => v.name), ...inner.constants.keys()])
  const used = new Set(inner.outputs.map(v => v.name))
  for (const node of inner.nodes) {
    for (const name of node.outputs) own.add(name)
    for (const name of reads(node)) used.add(name)
  }
  return new Set([...used].filter(name => !own.has(name)))
}

/** Without the nodes, constants and hints that no output needs. Inputs stay. */
export function prune(graph: Graph): Graph {
  const needed = new Set(graph.outputs.map(v => v.name))
  const nodes: Node[] = []
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some(name => needed.has(name))) continue
    nodes.push(node)
    for (const name of reads(node)) needed.add(name)
  }
  const made = new Set(nodes.flatMap(node => node.outputs))
  return rewrite(graph, {
    nodes: nodes.reverse(),
    constants: pick<Tensor>(graph.constants, name => needed.has(name)),
    hints: pick<TensorType>(graph.hints, name => needed.has(name) || made.has(name)),
  })
}

const pick = <T>(map: ReadonlyMap<string, T>, keep: (name: string) => boolean): Map<string, T> =>
  new Map([...map].filter(([name]) => keep(name)))
