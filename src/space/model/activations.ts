// Cheaper activations: everything smooth that a device computes slowly becomes Relu, which is near it for large inputs.
import { consumers, type Graph, node as makeNode, type Node, opKey, producers } from '../../ir/index.ts'
import { type Edit, replaced } from './edit.ts'

const smooth = new Set(
  'HardSwish Swish Gelu Elu Celu Selu Mish Softplus com.microsoft:Gelu com.microsoft:FastGelu com.microsoft:QuickGelu'.split(
    ' ',
  ),
)
const gates = new Set(['Sigmoid', 'HardSigmoid'])

/** One choice for the whole model; none where nothing is smooth. */
export function activationEdits(graph: Graph): Edit[] {
  const maps = mapsOf(graph)
  const targets = graph.nodes.flatMap(node => (sourceOf(node, maps) === undefined ? [] : [node.outputs[0]!]))
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
  const maps = mapsOf(graph)
  const changes = targets.flatMap((value): [Node, Node[]][] => {
    const node = maps.made.get(value)
    const source = node && sourceOf(node, maps)
    return node && source !== undefined
      ? [[node, [makeNode('Relu', [source], [value], {}, '', node.name)]]]
      : []
  })
  return replaced(graph, new Map(changes))
}

type Maps = {
  readonly made: ReadonlyMap<string, Node>
  readonly readers: ReadonlyMap<string, readonly Node[]>
  readonly held: ReadonlySet<string>
}

const mapsOf = (graph: Graph): Maps => ({
  made: producers(graph),
  readers: consumers(graph),
  held: new Set(graph.outputs.map(({ name }) => name)),
})

/** What the activation reads, if the node is a smooth one by itself or as x · sigmoid(x). */
function sourceOf(node: Node, { made, readers, held }: Maps): string | undefined {
  if (smooth.has(opKey(node.domain, node.op))) return node.inputs[0]
  if (node.op !== 'Mul' || node.domain !== '') return undefined
  return node.inputs.find((x, i) => {
    const gate = made.get(node.inputs[1 - i] ?? '')
    return (
      gate !== undefined &&
      gates.has(gate.op) &&
      gate.inputs[0] === x &&
      readers.get(gate.outputs[0]!)?.length === 1 &&
      !held.has(gate.outputs[0]!)
    )
  })
}
