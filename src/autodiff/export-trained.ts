// A trained model as it goes to inference: the model that came in, with new weights.
import { internal } from '../errors.ts'
import { type Graph, rewrite, type Tensor } from '../ir/index.ts'
import { unpack } from './pack.ts'
import { untie } from './parameters.ts'
import type { StateSlot } from './state.ts'

/**
 * `model` with its parameters and statistics replaced: same inputs, outputs, op-set and metadata.
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
  return rewrite(graph, { constants })
}
