// Which nodes count as units that switch: activations whose sign tells two regions apart.
import { consumers, floats, type Graph, type Node, opKey } from '../ir/index.ts'

/**
 * Activations with a region where they act and one where they do not (or less): told by the sign of what goes in.
 * Smooth ones count by their middle; a Softmax has none.
 */
const gateOps: ReadonlySet<string> = new Set([
  'Relu',
  'LeakyRelu',
  'PRelu',
  'ThresholdedRelu',
  'Elu',
  'Celu',
  'Selu',
  'HardSwish',
  'Mish',
  'Gelu',
  'com.microsoft:Gelu',
  'com.microsoft:FastGelu',
  'com.microsoft:QuickGelu',
  'Softplus',
  'Softsign',
  'Sigmoid',
  'HardSigmoid',
  'Tanh',
  'Erf',
])

/** Whether the node is such an activation: also `Clip` from 0 (Relu6). */
export function isGate(graph: Graph, node: Node): boolean {
  if (gateOps.has(opKey(node.domain, node.op))) return true
  const low = node.op === 'Clip' ? graph.constants.get(node.inputs[1] ?? '') : undefined
  return low !== undefined && floats(low)[0] === 0
}

/**
 * The activations of hidden layers, one per value that they read. One whose result no other node reads is no hidden unit:
 * a last Sigmoid.
 */
export function hiddenGates(graph: Graph): Node[] {
  const read = consumers(graph)
  const seen = new Set<string>()
  return graph.nodes.filter(node => {
    const [input] = node.inputs
    if (!input || seen.has(input) || !isGate(graph, node) || !read.has(node.outputs[0]!)) return false
    seen.add(input)
    return true
  })
}
