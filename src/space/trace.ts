// One walk over the graph with the table of channel rules: which axes can change, and which of them change together.
import { bodies, captures, type Graph, type Node, opKey, type TensorType } from '../ir/index.ts'
import { freeze } from './axis.ts'
import { Call, type Trace } from './call.ts'
import { channelRules } from './channel-rules.ts'
import { opaque } from './pointwise-rules.ts'

/** Inputs and outputs of the graph, and what subgraphs take from outside, stay as they are. */
export function trace(graph: Graph, shapes: ReadonlyMap<string, TensorType>): Trace {
  const out: Trace = { values: new Map(), uses: [], filters: [], groupEdits: [], shapeEdits: [], groups: [] }
  for (const node of graph.nodes) visit(node, graph, shapes, out)
  const held = [...graph.outputs.map(value => value.name), ...graph.nodes.flatMap(captured)]
  for (const name of held) for (const axis of out.values.get(name) ?? []) freeze(axis)
  return out
}

function visit(node: Node, graph: Graph, shapes: ReadonlyMap<string, TensorType>, out: Trace): void {
  const call = new Call(node, graph, shapes, out)
  const rule = call.ranked ? channelRules.get(opKey(node.domain, node.op)) : undefined
  const axes = (rule ?? opaque)(call)
  node.outputs.forEach((name, i) => {
    if (name !== '') out.values.set(name, axes[i] ?? call.outShape(i).map(() => undefined))
  })
}

const captured = (node: Node): string[] => bodies(node).flatMap(body => [...captures(body)])
