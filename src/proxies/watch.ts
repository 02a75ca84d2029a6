// Nodes that look at a running model: they read its values and give results of their own as further outputs.
import { type Graph, type Node, rewrite, type Tensor, tensor, type Value } from '../ir/index.ts'

/** Further nodes, constants and outputs; names carry `watchPrefix`, so they meet none of the model's. */
export type Watch = {
  readonly nodes: readonly Node[]
  readonly constants: Readonly<Record<string, Tensor>>
  readonly outputs: readonly Value[]
}

const prefix = 'edgewise.proxy.'
export const named = (what: string) => `${prefix}${what}`

export function watched(graph: Graph, watches: readonly Watch[]): Graph {
  const constants = new Map(graph.constants)
  for (const watch of watches) for (const [name, t] of Object.entries(watch.constants)) constants.set(name, t)
  return rewrite(graph, {
    nodes: [...graph.nodes, ...watches.flatMap(watch => watch.nodes)],
    constants,
    outputs: [...graph.outputs, ...watches.flatMap(watch => watch.outputs)],
  })
}

/** Whether a model already has names of ours: then it is one of our probes, or means mischief. */
export const hasOurNames = (graph: Graph): boolean =>
  [...graph.constants.keys(), ...graph.nodes.flatMap(n => n.outputs), ...graph.inputs.map(i => i.name)].some(
    name => name.startsWith(prefix),
  )

/** Samples that one float32 holds as bits, exactly. */
export const bitsPerRow = 24

/** 2^(sample in its row), rows × samples. */
export const powers = (samples: number): Tensor => {
  const rows = Math.ceil(samples / bitsPerRow)
  const at = (row: number, sample: number) =>
    Math.floor(sample / bitsPerRow) === row ? 2 ** (sample % bitsPerRow) : 0
  return tensor(
    'float32',
    [rows, samples],
    Array.from({ length: rows * samples }, (_, i) => at(Math.floor(i / samples), i % samples)),
  )
}
