// A graph network for cells of NAS-Bench-201 (BRP-NAS, HELP): four graph convolutions of 64 units over operations as nodes, read
// at a node that sees all others. It exists for these cells alone: elsewhere a genome is no graph, but a row of choices.
import type { Genome } from '../../space/index.ts'
import type { Encoding } from '../tables/encoding.ts'
import type { FamilySetting, Latencies, Value } from './family.ts'
import { NetGraph } from './net-graph.ts'
import { denseOf, type NetRecipe, type NetState, through, trainNet } from './train-net.ts'

export type CellNetworkState = { readonly family: 'graph-network'; readonly net: NetState }

export const isCell = ({ name }: Encoding): boolean => name === 'nb201'

const [units, depth] = [64, 4]
/** With 1,000 rows, 1,000 steps left 18 % of error on a Raspberry Pi 4, 2,000 14 % and 4,000 11 %; with 100, more gain nothing. */
const recipeFor = (rows: number): NetRecipe => ({
  batch: 32,
  steps: Math.min(4000, Math.max(1000, 4 * rows)),
  rate: 2e-3,
})

/** Of a cell: its input, six operations, its output, and one that sees them all. */
const nodes = 9
const kinds = 8
const [input, output, all] = [0, 7, 8]
const [none, edgeFrom, edgeTo] = [0, [0, 0, 1, 0, 1, 2], [1, 2, 2, 3, 3, 3]]
const widths = [kinds, ...Array.from({ length: depth }, () => units), 1]

export async function fitCellNetwork(
  { genomes, ms }: Latencies,
  { random, runtime }: FamilySetting,
): Promise<CellNetworkState> {
  const net = new NetGraph(random.fork('weights'))
  const adjacency = net.part('x', 2, 0, nodes)
  let h = net.part('x', 2, nodes, nodes + kinds)
  for (let l = 0; l < depth; l++)
    h = net.add('Relu', [net.denseOfNodes(net.add('MatMul', [adjacency, h]), widths[l]!, widths[l + 1]!)])
  const graph = net.graph(net.dense(net.at(h, 1, all), units, 1), [nodes, nodes + kinds])
  const tools = { runtime: runtime(), random: random.fork('batches') }
  return {
    family: 'graph-network',
    net: await trainNet(graph, { rows: rowsOf(genomes), y: ms }, recipeFor(ms.length), tools),
  }
}

/** By node: what it hears, itself included; nothing through `none`. */
function heardIn(genome: Genome): number[][] {
  const hears = Array.from({ length: nodes }, (_, i) => [i])
  edgeFrom.forEach((from, edge) => {
    if (genome[edge] === none) return
    if (from === 0) hears[edge + 1]!.push(input)
    if (edgeTo[edge] === 3) hears[output]!.push(edge + 1)
    edgeTo.forEach((to, before) => {
      if (to === from && genome[before] !== none) hears[edge + 1]!.push(before + 1)
    })
  })
  hears[all] = hears.map((_, i) => i)
  return hears
}

/** What a node is: an operation, the input, the output, or the one that sees them all. */
const kindOf = (genome: Genome, node: number) =>
  node === input ? 5 : node === output ? 6 : node === all ? 7 : genome[node - 1]!

/** By node the row of an adjacency whose rows add up to 1, then its kind. */
function rowsOf(genomes: readonly Genome[]): Float32Array {
  const width = nodes + kinds
  const rows = new Float32Array(genomes.length * nodes * width)
  genomes.forEach((genome, g) => {
    heardIn(genome).forEach((heard, i) => {
      const at = (g * nodes + i) * width
      for (const j of heard) rows[at + j] = 1 / heard.length
      rows[at + nodes + kindOf(genome, i)] = 1
    })
  })
  return rows
}

/** Undefined where the layers are of other widths, or the encoding is of no such cells. */
export function cellNetworkValue({ net }: CellNetworkState, encoding: Encoding): Value | undefined {
  const layers = denseOf(net, widths)
  if (!layers || !isCell(encoding)) return undefined
  const [mixed, answer] = [new Float64Array(units), new Float64Array(1)]
  const rooms = [0, 1].map(() => new Float64Array(nodes * units))
  return genome => {
    const hears = heardIn(genome)
    let [at, next] = rooms as [Float64Array, Float64Array]
    at.fill(0)
    for (let i = 0; i < nodes; i++) at[i * units + kindOf(genome, i)] = 1
    for (let l = 0; l < depth; l++) {
      // The last layer is read at one node alone.
      for (let i = l === depth - 1 ? all : 0; i < nodes; i++) {
        meanOf(at, hears[i]!, layers[l]!.inputs, mixed)
        through(layers[l]!, mixed, 0, next, i * units, false)
      }
      ;[at, next] = [next, at]
    }
    through(layers.at(-1)!, at, all * units, answer, 0, true)
    return net.mean + net.sd * answer[0]!
  }
}

function meanOf(values: Float64Array, of: readonly number[], width: number, mean: Float64Array): void {
  for (let k = 0; k < width; k++) {
    let sum = 0
    for (let j = 0; j < of.length; j++) sum += values[of[j]! * units + k]!
    mean[k] = sum / of.length
  }
}
