// What a reader of computed costs should know about them, each with advice.

import { printable } from '../errors.ts'
import { type Graph, label, type Node, type Shapes } from '../ir/index.ts'
import { type Deployment, formatQuantity } from '../units.ts'
import type { Warning } from '../warnings.ts'
import { valueBytes } from './activations.ts'

type Findings = {
  /** Inputs whose symbolic batch was taken to be 1. */
  readonly assumed: readonly string[]
  /** Nodes whose MACs are not known. */
  readonly uncounted: readonly Node[]
  /** Values whose size is not known. */
  readonly unsized: readonly string[]
  /** Bytes of weights that nodes make from constants. */
  readonly generatedBytes: number
}

/** The warnings of an analysis. */
export function analysisWarnings({ assumed, uncounted, unsized, generatedBytes }: Findings): Warning[] {
  const out: Warning[] = []
  if (assumed.length > 0)
    out.push({
      code: 'batch-assumed',
      sentence: `The batch of ${list(assumed)} is symbolic; figures are for a batch of 1.`,
      advice: 'Give the shape of the input if the device runs larger batches.',
    })
  if (uncounted.length > 0)
    out.push({
      code: 'macs-incomplete',
      sentence: `The MACs of ${list(uncounted.map(label))} depend on data and are not counted.`,
      advice: 'Fix the shapes of all inputs, or export the model without data-dependent shapes.',
    })
  if (unsized.length > 0)
    out.push({
      code: 'memory-incomplete',
      sentence: `The size of ${list(unsized)} is not known and is not in the peak memory.`,
      advice: 'Fix the shapes of all inputs, or export the model without data-dependent shapes.',
    })
  if (generatedBytes > 0)
    out.push({
      code: 'weights-generated',
      sentence: `${formatQuantity(generatedBytes, 'B')} of constants are made when the model loads; they are in no count of parameters or weights.`,
      advice: 'Export the model with its weights as initialisers.',
    })
  return out
}

/** Bytes that nodes make from constants for nodes that run, where they are more than the constants themselves. */
export function generatedBytes(graph: Graph, shapes: Shapes, folded: ReadonlySet<Node>): number {
  const read = new Set(graph.nodes.filter(node => !folded.has(node)).flatMap(node => node.inputs))
  const made = [...folded].filter(node => node.inputs.length > 0).flatMap(node => node.outputs)
  const bytes = (deployment: Deployment) =>
    made
      .filter(name => read.has(name))
      .reduce((sum, name) => sum + (valueBytes(shapes, name, deployment) ?? 0), 0)
  const stored = [...graph.constants.values()].reduce((sum, t) => sum + t.bytes.length, 0)
  // int8: weights that are stored quantised and dequantised by nodes are not generated.
  return bytes('int8') > stored ? bytes('fp32') : 0
}

const list = (names: readonly string[]) => {
  const shown = names.slice(0, 3).map(name => printable(name, 60))
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ')
}
