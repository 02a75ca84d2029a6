// The convolutions of a model that can be made cheaper: what must hold of a node, read off the graph as it is now.
import { floats, type Graph, intAttr, intsAttr, type Node, type Shapes, stringAttr } from '../../ir/index.ts'

export type Convolution = {
  readonly node: Node
  /** [out, in / group, ...sides]. */
  readonly shape: readonly number[]
  readonly sides: readonly number[]
  readonly group: number
  readonly weights: () => Float32Array
}

/** The node as a convolution with constant float32 weights; undefined if it is none. */
export function convolution(graph: Graph, node: Node | undefined): Convolution | undefined {
  if (node?.op !== 'Conv' || node.domain !== '') return undefined
  const weight = graph.constants.get(node.inputs[1] ?? '')
  if (weight?.dtype !== 'float32' || weight.shape.length < 3) return undefined
  const { shape } = weight
  const sides = shape.slice(2)
  return { node, shape, sides, group: intAttr(node, 'group', 1), weights: () => floats(weight) }
}

/** The convolutions whose weights nothing else reads, in graph order. */
export function ownConvolutions(graph: Graph): Convolution[] {
  const readers = new Map<string, number>()
  for (const node of graph.nodes)
    for (const name of node.inputs) readers.set(name, (readers.get(name) ?? 0) + 1)
  return graph.nodes.flatMap(node => {
    const found = convolution(graph, node)
    return found && readers.get(node.inputs[1]!) === 1 ? [found] : []
  })
}

/** Pads, begins then ends; undefined where `auto_pad` finds them. */
export function padsOf({ node, sides }: Convolution): readonly number[] | undefined {
  const auto = stringAttr(node, 'auto_pad', 'NOTSET')
  return auto === 'NOTSET' || auto === 'VALID'
    ? intsAttr(node, 'pads', [...sides, ...sides].fill(0))
    : undefined
}

/** Channels of a value that is read or put out, as the seed has them. */
export const channelsOf = (shapes: Shapes, value: string): number => {
  const length = shapes.get(value)?.shape?.[1]
  return typeof length === 'number' ? length : 0
}

/** The squared sum of `left` as a share of that of the convolution's weights; 1 where these are all 0. */
export function energy(left: Float32Array, conv: Convolution): number {
  const all = squares(conv.weights())
  return all > 0 ? Math.min(1, squares(left) / all) : 1
}

function squares(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}
