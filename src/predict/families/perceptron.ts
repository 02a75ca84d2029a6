// EdgeNAS's and LightNAS's perceptron: the one-hot genome (147 flags there) through 128 and 64 units; and a look-up table with
// such a perceptron for what the table leaves.
import type { Genome } from '../../space/index.ts'
import { type Encoding, offsetsOf } from '../tables/encoding.ts'
import type { FamilySetting, Latencies, Value } from './family.ts'
import { fitTable, type LinearState, oneHot, oneHotWidth, tableValue } from './linear.ts'
import { NetGraph } from './net-graph.ts'
import { denseOf, type NetLayer, type NetRecipe, type NetState, through, trainNet } from './train-net.ts'

export type PerceptronState = { readonly family: 'perceptron'; readonly net: NetState }
export type TableAndRestState = {
  readonly family: 'table+perceptron'
  readonly table: Omit<LinearState, 'family'>
  readonly rest: NetState
}

const hidden = [128, 64]
const recipe: NetRecipe = { batch: 64, steps: 800, rate: 2e-3 }

const widthsOf = (encoding: Encoding) => [oneHotWidth(encoding), ...hidden, 1]

export async function fitPerceptron(latencies: Latencies, setting: FamilySetting): Promise<PerceptronState> {
  return { family: 'perceptron', net: await trained(latencies, setting) }
}

export async function fitTableAndRest(
  latencies: Latencies,
  setting: FamilySetting,
): Promise<TableAndRestState> {
  const { encoding, genomes, ms } = latencies
  const { intercept, weights } = fitTable(latencies)
  const told = tableValue({ intercept, weights }, encoding)!
  const left = ms.map((value, i) => value - told(genomes[i]!))
  return {
    family: 'table+perceptron',
    table: { intercept, weights },
    rest: await trained({ ...latencies, ms: left }, setting),
  }
}

function trained(
  { encoding, genomes, ms }: Latencies,
  { random, runtime }: FamilySetting,
): Promise<NetState> {
  const widths = widthsOf(encoding)
  const net = new NetGraph(random.fork('weights'))
  let x = 'x'
  for (let l = 0; l + 1 < widths.length; l++) {
    x = net.dense(x, widths[l]!, widths[l + 1]!)
    if (l + 2 < widths.length) x = net.add('Relu', [x])
  }
  const rows = { rows: Float32Array.from(oneHot(encoding, genomes)), y: ms }
  const tools = { runtime: runtime(), random: random.fork('batches') }
  return trainNet(net.graph(x, [widths[0]!]), rows, recipe, tools)
}

export const perceptronValue = ({ net }: PerceptronState, encoding: Encoding) => netValue(net, encoding)

export function tableAndRestValue({ table, rest }: TableAndRestState, encoding: Encoding): Value | undefined {
  const [told, left] = [tableValue(table, encoding), netValue(rest, encoding)]
  return told && left && (genome => told(genome) + left(genome))
}

/** Undefined where the layers are of other widths. */
function netValue(net: NetState, encoding: Encoding): Value | undefined {
  const layers = denseOf(net, widthsOf(encoding))
  if (!layers) return undefined
  const others = layers.slice(1)
  const enter = firstLayer(net.layers[0]!, encoding)
  const rooms = layers.map(({ outputs }) => new Float64Array(outputs))
  return genome => {
    enter(genome, rooms[0]!)
    for (let l = 0; l < others.length; l++)
      through(others[l]!, rooms[l]!, 0, rooms[l + 1]!, 0, l === others.length - 1)
    return net.mean + net.sd * rooms.at(-1)![0]!
  }
}

/** Of a one-hot genome: a sum of rows of weights, four at a time, which takes half as long as one at a time. */
function firstLayer({ outputs, weights: listed, bias }: NetLayer, { options }: Encoding) {
  const [weights, starts] = [Float64Array.from(listed), offsetsOf(options)]
  // What is added for genes that are not there.
  const nothing = weights.length
  const padded = new Float64Array(weights.length + outputs)
  padded.set(weights)
  const rows = new Uint32Array(4 * Math.ceil(options.length / 4)).fill(nothing)
  return (genome: Genome, y: Float64Array) => {
    for (let gene = 0; gene < genome.length; gene++) rows[gene] = (starts[gene]! + genome[gene]!) * outputs
    y.set(bias)
    for (let r = 0; r < rows.length; r += 4) {
      const [a, b, c, d] = [rows[r]!, rows[r + 1]!, rows[r + 2]!, rows[r + 3]!]
      for (let j = 0; j < outputs; j++)
        y[j]! += padded[a + j]! + padded[b + j]! + (padded[c + j]! + padded[d + j]!)
    }
    for (let j = 0; j < outputs; j++) if (y[j]! < 0) y[j] = 0
  }
}
