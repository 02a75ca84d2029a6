// Weights in one place: what a model keeps in Constant nodes, or as inputs with defaults, becomes plain constants.
import { type Graph, rewrite, tensorAttr } from '../ir/index.ts'

/** The same function; a caller can no longer replace a default. Constant nodes that are graph outputs stay. */
export function liftConstants(graph: Graph): Graph {
  const held = new Set(graph.outputs.map(output => output.name))
  const lifted = graph.nodes.flatMap(node => {
    const value = node.op === 'Constant' && node.domain === '' ? tensorAttr(node, 'value') : undefined
    return value && !held.has(node.outputs[0]!) ? [[node, value] as const] : []
  })
  const gone = new Set(lifted.map(([node]) => node))
  const constants = new Map([
    ...graph.constants,
    ...lifted.map(([node, value]) => [node.outputs[0]!, value] as const),
  ])
  return rewrite(graph, {
    inputs: graph.inputs.filter(input => !graph.constants.has(input.name)),
    nodes: graph.nodes.filter(node => !gone.has(node)),
    constants,
  })
}
