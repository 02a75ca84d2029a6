// The coupled channel groups of a model: which channels must be kept or dropped together, and how much each matters.
import { type Graph, inferShapes, type TensorType } from '../ir/index.ts'
import { find, type Group, resolved } from './axis.ts'
import type { Filter, Trace } from './call.ts'
import { importance, type Norm, ranking } from './importance.ts'
import { liftConstants } from './lift-constants.ts'
import { trace } from './trace.ts'

/** Channels that live and die together: of one layer, or of all layers an Add, a depthwise layer… ties to it. */
export type ChannelGroup = {
  /** Name of the first layer that makes these channels. */
  readonly name: string
  readonly size: number
  /** Channels come and go in runs of this many. */
  readonly block: number
  /** True if an input, an output, or an op that is not understood holds them. */
  readonly frozen: boolean
  /** Names of the nodes whose filters make them. */
  readonly layers: readonly string[]
  /** Channels by falling importance, ties by index. */
  readonly ranking: readonly number[]
}

export type Traced = {
  readonly trace: Trace
  /** `root` is the group's identity in the trace, `scores` the importance of each channel. */
  readonly groups: readonly (ChannelGroup & { readonly root: Group; readonly scores: Float64Array })[]
}

/**
 * The groups that filters of convolutions and linear layers make, in graph order.
 * @example channelGroups(graph).filter(group => !group.frozen).map(group => group.name)
 */
export function channelGroups(
  graph: Graph,
  shapes: ReadonlyMap<string, TensorType> = inferShapes(graph),
  norm: Norm = 'l2',
): ChannelGroup[] {
  return traceGroups(liftConstants(graph), shapes, norm).groups.map(
    ({ root: _, scores: __, ...group }) => group,
  )
}

export function traceGroups(graph: Graph, shapes: ReadonlyMap<string, TensorType>, norm: Norm): Traced {
  const traced = trace(graph, shapes)
  const scores = importance(graph, traced.filters, norm)
  const names = new Set<string>()
  const groups = [...scores].map(([root, score]) => {
    const layers = layersOf(root, traced.filters)
    const name = unique(layers[0]!, names)
    const { size, block, frozen } = root
    const order = frozen ? [] : ranking(score, block)
    return { root, scores: score, name, size, block, frozen, layers, ranking: order }
  })
  return { trace: traced, groups }
}

function layersOf(root: Group, filters: readonly Filter[]): string[] {
  const own = filters.filter(({ channels }) =>
    resolved(channels)?.parts.some(part => find(part.group) === root),
  )
  return [...new Set(own.map(({ node }) => node.name || node.outputs[0]!))]
}

function unique(name: string, taken: Set<string>): string {
  let out = name
  for (let i = 2; taken.has(out); i++) out = `${name}-${i}`
  taken.add(out)
  return out
}
