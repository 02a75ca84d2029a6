// Resolution: a Resize behind the input makes the model work on a smaller picture while its interface stays: what feeds it
// need not know. Offered where the rest of the model takes any size: pooling over all positions before the head. A pool whose
// window is the whole picture becomes the global one.
import {
  attr,
  type Graph,
  intsAttr,
  node as makeNode,
  type Node,
  type Shapes,
  tensor,
  type Value,
} from '../../ir/index.ts'
import { scaleTo } from '../net/net.ts'
import { type Edit, freeName, nodeAt, replaced } from './edit.ts'

const shares = [0.5, 0.625, 0.75, 0.875, 1]

/** One choice, for models with one picture or signal of known lengths; whether it fits is tried by the space. */
export function resolutionEdits(graph: Graph, shapes: Shapes): Edit[] {
  const [input, ...others] = graph.inputs.filter(({ name }) => !graph.constants.has(name))
  const axes = input && others.length === 0 ? spatialAxes(graph, input) : undefined
  if (!input || !axes || graph.opset < 11 || input.dtype !== 'float32') return []
  const lengths = axes.map(axis => input.shape![axis])
  if (!lengths.every(length => typeof length === 'number' && length >= 8)) return []
  const pools = wholePools(graph, shapes)
  const at = (share: number) => (lengths as number[]).map(length => Math.round(length * share))
  return [
    {
      choice: {
        name: 'resolution',
        kind: 'resolution',
        options: shares,
        labels: shares.map(share => at(share).join('×')),
        default: shares.length - 1,
        layers: [input.name],
      },
      targets: [],
      keeps: option => shares[option]!,
      apply: (now, option) => {
        if (shares[option] === 1) return now
        const pooled = withGlobalPools(now, pools)
        return resized(pooled, input, axes, lengths as number[], at(shares[option]!))
      },
    },
  ]
}

const globalForm = new Map([
  ['AveragePool', 'GlobalAveragePool'],
  ['MaxPool', 'GlobalMaxPool'],
])

/** Outputs of the pools whose one window is all there is. */
function wholePools(graph: Graph, shapes: Shapes): string[] {
  const sides = (name: string | undefined) =>
    shapes
      .get(name ?? '')
      ?.shape?.slice(2)
      .join()
  return graph.nodes.flatMap(node => {
    const window = globalForm.has(node.op) ? intsAttr(node, 'kernel_shape', []) : []
    const isWhole = window.length > 0 && window.join() === sides(node.inputs[0]) && node.outputs.length === 1
    const isPadded = intsAttr(node, 'pads', []).some(pad => pad > 0)
    const isOne = sides(node.outputs[0]) === window.map(() => 1).join()
    return isWhole && isOne && !isPadded ? [node.outputs[0]!] : []
  })
}

function withGlobalPools(graph: Graph, pools: readonly string[]): Graph {
  const changes = pools.flatMap((value): [Node, Node[]][] => {
    const node = nodeAt(graph, value)
    const op = node && globalForm.get(node.op)
    return node && op ? [[node, [{ ...node, op, attributes: {} }]]] : []
  })
  return changes.length === 0 ? graph : replaced(graph, new Map(changes))
}

/** The axes of positions: after the channels, or between batch and channels where the model begins by moving them. */
function spatialAxes(graph: Graph, input: Value): readonly number[] | undefined {
  const rank = input.shape?.length ?? 0
  const readers = graph.nodes.filter(node => node.inputs.includes(input.name))
  if (rank < 3 || rank > 4 || readers.length === 0) return undefined
  const inner = Array.from({ length: rank - 2 }, (_, i) => i)
  if (readers.every(node => node.op === 'Conv')) return inner.map(i => i + 2)
  const moved = [0, rank - 1, ...inner.map(i => i + 1)].join()
  const isMoved = (node: Node) => node.op === 'Transpose' && intsAttr(node, 'perm')?.join() === moved
  return readers.every(isMoved) ? inner.map(i => i + 1) : undefined
}

function resized(
  graph: Graph,
  { name, shape }: Value,
  axes: readonly number[],
  from: readonly number[],
  to: readonly number[],
): Graph {
  const [value, scales, roi] = ['resized', 'scales', 'roi'].map(part => freeName(graph, `${name}/${part}`))
  const factors = shape!.map((_, axis) => {
    const i = axes.indexOf(axis)
    return i < 0 ? 1 : scaleTo(from[i]!, to[i]!)
  })
  // Op-sets 11 and 12 want the region, though linear resampling of all does not read it.
  const needsRoi = graph.opset < 13
  const inputs = [name, needsRoi ? roi! : '', scales!]
  const resize = makeNode('Resize', inputs, [value!], { mode: attr.string('linear') }, '', value!)
  const rest = graph.nodes.map(node =>
    node.inputs.includes(name)
      ? { ...node, inputs: node.inputs.map(read => (read === name ? value! : read)) }
      : node,
  )
  const constants = new Map([
    ...graph.constants,
    [scales!, tensor('float32', [factors.length], factors)] as const,
    ...(needsRoi ? [[roi!, tensor('float32', [0], [])] as const] : []),
  ])
  return { ...graph, nodes: [resize, ...rest], constants }
}
