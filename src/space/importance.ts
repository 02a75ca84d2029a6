// Which channels of a group matter most: the norm of each filter, times what BatchNormalization makes of it, each layer
// scaled to mean 1 so that all layers of a group have one voice (after Li et al., ICLR 2017, and Liu et al., ICCV 2017).
import {
  consumers,
  floatAttr,
  floats,
  type Graph,
  intAttr,
  type Node,
  numbers,
  producers,
  type Tensor,
} from '../ir/index.ts'
import { find, type Group, resolved } from './axis.ts'
import type { Filter } from './call.ts'

/** 'l1' or 'l2' norm of a filter. */
export type Norm = 'l1' | 'l2'

type Maps = { graph: Graph; made: ReadonlyMap<string, Node>; readers: ReadonlyMap<string, Node[]> }

/** One score per channel for each group that filters make; equal inputs give equal scores. */
export function importance(graph: Graph, filters: readonly Filter[], norm: Norm): Map<Group, Float64Array> {
  const maps: Maps = { graph, made: producers(graph), readers: consumers(graph) }
  const scores = new Map<Group, Float64Array>()
  for (const filter of filters) {
    const rows = filterScores(filter, maps, norm)
    let at = 0
    for (const { group, inner } of resolved(filter.channels)?.parts ?? []) {
      const root = find(group)
      const score = scores.get(root) ?? new Float64Array(root.size)
      scores.set(root, score)
      addRows(score, rows, at, inner)
      at += group.size * inner
    }
  }
  return scores
}

function addRows(score: Float64Array, rows: Float64Array | undefined, at: number, inner: number): void {
  for (let channel = 0; channel < score.length && rows; channel++)
    for (let i = 0; i < inner; i++) score[channel]! += rows[at + channel * inner + i]! / inner
}

function filterScores(filter: Filter, maps: Maps, norm: Norm): Float64Array | undefined {
  const weight = weights(filter.node.inputs[filter.input]!, maps)
  if (!weight) return undefined
  const rows = norms(weight, filter.axis, norm)
  const scale = batchNormScale(filter.node.outputs[0]!, maps)
  if (scale?.length === rows.length) for (let i = 0; i < rows.length; i++) rows[i]! *= scale[i]!
  const mean = rows.reduce((sum, x) => sum + x, 0) / rows.length
  return mean > 0 && Number.isFinite(mean) ? rows.map(x => x / mean) : undefined
}

function norms({ values, shape }: Weight, axis: number, norm: Norm): Float64Array {
  const count = shape[axis]!
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const out = new Float64Array(count)
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / inner) % count
    const x = values[i]!
    out[row]! += norm === 'l1' ? Math.abs(x) : x * x
  }
  return norm === 'l1' ? out : out.map(Math.sqrt)
}

type Weight = { readonly values: Float32Array; readonly shape: readonly number[] }

/** The numbers of a constant, also behind a chain that only stores it differently. */
function weights(name: string, maps: Maps): Weight | undefined {
  const constant = maps.graph.constants.get(name)
  if (constant) return { values: floats(constant), shape: constant.shape }
  const node = maps.made.get(name)
  return node && stored.get(node.op)?.(node, maps)
}

const stored = new Map<string, (node: Node, maps: Maps) => Weight | undefined>([
  ['Identity', (node, maps) => weights(node.inputs[0]!, maps)],
  ['Cast', (node, maps) => weights(node.inputs[0]!, maps)],
  ['DequantizeLinear', dequantised],
])

function dequantised(node: Node, maps: Maps): Weight | undefined {
  const [x, scale, zero] = node.inputs.map(name => (name ? maps.graph.constants.get(name) : undefined))
  if (!x || !scale || scale.shape.length > 1) return undefined
  const axis = (intAttr(node, 'axis', 1) + x.shape.length) % Math.max(1, x.shape.length)
  const inner = x.shape.slice(axis + 1).reduce((a, b) => a * b, 1)
  const [scales, zeros] = [numbers(scale), zero ? numbers(zero) : [0]]
  const at = (list: readonly number[], i: number) =>
    list.length === 1 ? list[0]! : list[Math.floor(i / inner) % x.shape[axis]!]!
  return { values: floats(x).map((v, i) => (v - at(zeros, i)) * at(scales, i)), shape: x.shape }
}

/** |γ|/√(σ²+ε) of a BatchNormalization that reads the value directly. */
function batchNormScale(value: string, { graph, readers }: Maps): Float64Array | undefined {
  const norm = readers.get(value)?.find(node => node.op === 'BatchNormalization' && node.inputs[0] === value)
  const constant = (i: number): Tensor | undefined => norm && graph.constants.get(norm.inputs[i]!)
  const [gamma, variance] = [constant(1), constant(4)]
  if (!norm || !gamma || !variance) return undefined
  const [g, v, epsilon] = [floats(gamma), floats(variance), floatAttr(norm, 'epsilon', 1e-5)]
  return Float64Array.from(g, (x, i) => Math.abs(x) / Math.sqrt(Math.max(v[i]!, 0) + epsilon))
}

/** Channels by falling importance in runs of `block`, ties by index: the first `k` runs are the best `k`. */
export function ranking(scores: Float64Array, block: number): number[] {
  const runs = Array.from({ length: scores.length / block }, (_, i) => i)
  const total = runs.map(i => scores.subarray(i * block, (i + 1) * block).reduce((sum, x) => sum + x, 0))
  const order = runs.sort((a, b) => total[b]! - total[a]! || a - b)
  return order.flatMap(run => Array.from({ length: block }, (_, i) => run * block + i))
}
