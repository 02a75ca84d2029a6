// Cheaper activations: everything smooth that a device computes slowly becomes Relu, which is near it for large inputs.
import { consumers, type Graph, node as makeNode, type Node, opKey, producers } from '../../ir/index.ts'
import { type Edit, nodeAt, replaced } from './edit.ts'

const smooth = new Set(
  'HardSwish Swish Gelu Elu Celu Selu Mish Softplus com.microsoft:Gelu com.microsoft:FastGelu com.microsoft:QuickGelu'.split(
    ' ',
  ),
)
const gates = new Set(['Sigmoid', 'HardSigmoid'])

/** One choice for the whole model; none where nothing is smooth. */
export function activationEdits(graph: Graph): Edit[] {
  const targets = graph.nodes.flatMap(node => (sourceOf(node, graph) === undefined ? [] : [node.outputs[0]!]))
  if (targets.length === 0) return []
  return [
    {
      choice: {
        name: 'activations',
        kind: 'activation',
        options: [0, 1],
        labels: ['the model’s', 'Relu'],
        ordered: false,
        default: 0,
        layers: targets,
      },
      targets,
      keeps: () => 1,
      apply: (now, option) => (option === 0 ? now : withRelu(now, targets)),
    },
  ]
}

function withRelu(graph: Graph, targets: readonly string[]): Graph {
  const changes = targets.flatMap((value): [Node, Node[]][] => {
    const node = nodeAt(graph, value)
    const source = node && sourceOf(node, graph)
    return node && source !== undefined
      ? [[node, [makeNode('Relu', [source], [value], {}, '', node.name)]]]
      : []
  })
  return replaced(graph, new Map(changes))
}

/** What the activation reads, if the node is a smooth one by itself or as x · sigmoid(x). */
function sourceOf(node: Node, graph: Graph): string | undefined {
  if (smooth.has(opKey(node.domain, node.op))) return node.inputs[0]
  if (node.op !== 'Mul' || node.domain !== '') return undefined
  const made = producers(graph)
  return node.inputs.find((x, i) => {
    const gate = made.get(node.inputs[1 - i] ?? '')
    return gate !== undefined && gates.has(gate.op) && gate.inputs[0] === x && only(gate, node, graph)
  })
}

const only = (gate: Node, reader: Node, graph: Graph): boolean => {
  const all = consumers(graph).get(gate.outputs[0]!) ?? []
  return all.length === 1 && all[0] === reader && !graph.outputs.some(({ name }) => name === gate.outputs[0])
}
