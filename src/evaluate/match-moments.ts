// The same for exports whose BatchNormalization was folded into Conv: mean and deviation of each Conv's output are
// brought back to what they are in the net it came from, by scaling its weights and shifting its bias.
import { internal } from '../errors.ts'
import {
  attr,
  floats,
  type Graph,
  type Node,
  node,
  producers,
  prune,
  rewrite,
  type Tensor,
  tensor,
} from '../ir/index.ts'
import type { Runtime } from '../runtime/index.ts'
import { batchMoments, type Moments } from './statistics.ts'

const epsilon = 1e-5

/** For the values whose channels were cut: which of the reference's channels are left, in order. */
export type KeptChannels = ReadonlyMap<string, { readonly indices: readonly number[] }>

type Pair = { readonly conv: Node; readonly value: string; readonly channels: readonly number[] }

/**
 * `graph` with the weights and biases of its Convs corrected, so that on `batch` every output channel has the mean and
 * variance it had in `reference`, the graph it was cut from. Layers after a corrected one see its corrected output.
 * Convs that are not in the reference under the same output name, or whose weights are no float32 constants, are left alone.
 * @param kept as `Space.kept` tells it; values not in it have all their channels
 */
export async function matchMoments(
  graph: Graph,
  reference: Graph,
  batch: Tensor,
  kept: KeptChannels,
  runtime: Runtime,
): Promise<Graph> {
  const pairs = pairsOf(graph, reference, kept)
  if (pairs.length === 0) return graph
  const targets = await originMoments(reference, pairs, batch, runtime)
  const { normed, norms } = withNorms(graph, pairs, targets)
  const moments = await batchMoments(normed, norms, batch, runtime)
  const constants = new Map(graph.constants)
  const corrected = new Map(
    pairs.map(({ conv }, i) => {
      const found = moments.get(norms[i]!.outputs[0]!)!
      return [conv, fold(graph, conv, i, found, targets[i]!, constants)] as const
    }),
  )
  return prune(rewrite(graph, { nodes: graph.nodes.map(n => corrected.get(n) ?? n), constants }))
}

function pairsOf(graph: Graph, reference: Graph, kept: KeptChannels): Pair[] {
  const origins = producers(reference)
  return graph.nodes.flatMap(conv => {
    const value = conv.outputs[0]!
    const origin = origins.get(value)
    if (!foldable(graph, conv) || !origin || !foldable(reference, origin)) return []
    const count = reference.constants.get(origin.inputs[1]!)!.shape[0]!
    const channels = kept.get(value)?.indices ?? [...Array(count).keys()]
    const own = graph.constants.get(conv.inputs[1]!)!.shape[0]!
    if (channels.length !== own)
      internal(`${value} has ${own} channels, and ${channels.length} are said to be kept`)
    return [{ conv, value, channels }]
  })
}

const foldable = (graph: Graph, conv: Node): boolean =>
  conv.op === 'Conv' &&
  conv.domain === '' &&
  graph.constants.get(conv.inputs[1]!)?.dtype === 'float32' &&
  (!conv.inputs[2] || graph.constants.has(conv.inputs[2]))

/** Moments in the untouched reference: norms that only look (their result is read by nobody). */
async function originMoments(
  reference: Graph,
  pairs: readonly Pair[],
  batch: Tensor,
  runtime: Runtime,
): Promise<Moments[]> {
  const origins = producers(reference)
  const constants = new Map(reference.constants)
  const watchers = pairs.map(({ value }, i) => {
    const channels = reference.constants.get(origins.get(value)!.inputs[1]!)!.shape[0]!
    const scale = new Float32Array(channels).fill(1)
    return normOver(value, `edgewise.watch.${i}`, constants, scale, new Float32Array(channels))
  })
  const watched = rewrite(reference, { nodes: [...reference.nodes, ...watchers], constants })
  const moments = await batchMoments(watched, watchers, batch, runtime)
  return pairs.map((pair, i) => {
    const { mean, variance } = moments.get(watchers[i]!.outputs[0]!)!
    return { mean: pick(mean, pair.channels), variance: pick(variance, pair.channels) }
  })
}

const pick = (values: Float32Array, at: readonly number[]) => Float32Array.from(at, i => values[i]!)

function normOver(
  value: string,
  name: string,
  constants: Map<string, Tensor>,
  scale: Float32Array,
  shift: Float32Array,
): Node {
  const set = (what: string, data: Float32Array) => {
    constants.set(`${name}.${what}`, tensor('float32', [data.length], data))
    return `${name}.${what}`
  }
  // Mean and variance are replaced by those of the batch; here they only fill the places.
  const inputs = [value, set('scale', scale), set('shift', shift), `${name}.shift`, `${name}.scale`]
  return node('BatchNormalization', inputs, [`${name}.out`], { epsilon: attr.float(epsilon) })
}

/** The graph with a norm after each Conv that gives its output the origin's moments. */
function withNorms(graph: Graph, pairs: readonly Pair[], targets: readonly Moments[]) {
  const constants = new Map(graph.constants)
  const norms = pairs.map((pair, i) =>
    normOver(
      pair.value,
      `edgewise.match.${i}`,
      constants,
      targets[i]!.variance.map(Math.sqrt),
      targets[i]!.mean,
    ),
  )
  const instead = new Map(pairs.map((pair, i) => [pair.value, norms[i]!] as const))
  const nodes = graph.nodes.flatMap(n => {
    const reading = { ...n, inputs: n.inputs.map(name => instead.get(name)?.outputs[0] ?? name) }
    return [reading, ...n.outputs.flatMap(name => instead.get(name) ?? [])]
  })
  return { normed: rewrite(graph, { nodes, constants }), norms }
}

/** W ↦ s·W, b ↦ s·(b − mean) + target mean, with s = √(target variance ⁄ variance) for each output channel. */
function fold(
  graph: Graph,
  conv: Node,
  i: number,
  found: Moments,
  target: Moments,
  constants: Map<string, Tensor>,
): Node {
  const weight = graph.constants.get(conv.inputs[1]!)!
  const channels = weight.shape[0]!
  const bias = conv.inputs[2] ? floats(graph.constants.get(conv.inputs[2])!) : new Float32Array(channels)
  const scale = found.variance.map((v, c) => Math.sqrt(target.variance[c]! / (v + epsilon)))
  const size = floats(weight).length / channels
  const names = [`edgewise.matched.${i}.weight`, `edgewise.matched.${i}.bias`] as const
  constants.set(
    names[0],
    tensor(
      weight.dtype,
      weight.shape,
      floats(weight).map((w, at) => w * scale[Math.floor(at / size)]!),
    ),
  )
  constants.set(
    names[1],
    tensor(
      weight.dtype,
      [channels],
      bias.map((b, c) => scale[c]! * (b - found.mean[c]!) + target.mean[c]!),
    ),
  )
  return { ...conv, inputs: [conv.inputs[0]!, ...names] }
}
