// A trained model as it goes to inference: the model that came in, with new weights.
import { internal } from '../errors.ts'
import { type Graph, type Node, opKey, prune, rewrite, type Tensor } from '../ir/index.ts'
import type { Op } from './op-names.ts'
import { unpack } from './pack.ts'
import { untie } from './parameters.ts'
import type { StateSlot } from './state.ts'

/**
 * `model` with its parameters and statistics replaced: same inputs, outputs, op-set and metadata. Layers that it has in
 * training mode are put into inference mode.
 * @param state the flat vectors by the name of their input, as the last step gave them
 * @param use `average` takes averaged weights where the step keeps them. Default `parameter`.
 * @example exportTrained(model, step.state, lastState)
 */
export function exportTrained(
  model: Graph,
  slots: readonly StateSlot[],
  state: ReadonlyMap<string, Tensor>,
  use: 'parameter' | 'average' = 'parameter',
): Graph {
  const graph = untie(model)
  const constants = new Map(graph.constants)
  const wanted = slots.filter(slot => slot.role === use || slot.role === 'statistic')
  for (const { input, parts } of wanted)
    for (const [name, t] of unpack(parts, state.get(input) ?? internal(`no state for ${input}`))) {
      if (!constants.has(name)) internal(`the model has no constant ${name}`)
      constants.set(name, { ...t, bytes: Uint8Array.from(t.bytes) })
    }
  const nodes = graph.nodes.map(node => inference[opKey(node.domain, node.op) as Op]?.(node) ?? node)
  return prune(rewrite(graph, { constants, nodes }))
}

/** Operators that a model exported in training mode runs otherwise than inference does. */
const inference: { readonly [O in Op]?: (node: Node) => Node } = {
  BatchNormalization: node => {
    const { training_mode: _, ...attributes } = node.attributes
    return { ...node, attributes, outputs: node.outputs.slice(0, 1) }
  },
  Dropout: node => ({ ...node, inputs: node.inputs.slice(0, 2) }),
}
