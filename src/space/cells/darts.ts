// The networks of DARTS: a normal and a reducing cell, stacked; every cell reads the two before it.
import { userError } from '../../errors.ts'
import type { NetTask } from '../family/slots.ts'
import { identityOf } from '../identity.ts'
import { type Flow, Net } from '../net/net.ts'
import { kaiming, stand } from '../net/weights.ts'
import type { Genome, Part, Space } from '../space.ts'
import {
  canonicalDarts,
  type DartsCell,
  type DartsOp,
  dartsChoices,
  genotypeOf,
  printGenotype,
} from './darts-genotype.ts'

export type DartsSkeleton = {
  /** Default 20. */
  readonly cells?: number
  /** Channels of an operation before the first reduction. Default 36. */
  readonly channels?: number
}

/**
 * The networks of two DARTS cells for a task, without auxiliary head; by default the evaluation network for CIFAR-10.
 * @example darts({ input: [3, 32, 32], outputs: 10 }).decode(parseGenotype(text))
 */
export function darts(task: NetTask, skeleton: DartsSkeleton = {}, seed: number | string = 0): Space {
  const { cells = 20, channels = 36 } = skeleton
  const [, height = 0, width = 0] = task.input
  if (task.input.length !== 3 || height % 4 !== 0 || width % 4 !== 0)
    throw userError('space-rank', { name: 'darts', input: task.input.join('×') })
  const places = placesOf(task, cells, channels)
  const own = dartsChoices.map(choice => choice.default)
  return {
    ...identityOf(['darts', task, cells, channels], seed),
    choices: dartsChoices,
    seed: own,
    decode: genome => {
      const net = new Net(kaiming(seed))
      const input: Flow = { value: 'input', channels: task.input[0]!, lengths: task.input.slice(1) }
      let before = stem(net, input, channels)
      let last = before
      for (const place of places) [before, last] = [last, cell(net, place, before, last, genome)]
      return net.graph('darts', [input], [head(net, last, task)])
    },
    describe: printGenotype,
    kept: () => new Map(),
    keptImportance: genome => {
      const total = (genes: Genome) =>
        dartsChoices.reduce((sum, { kind }, i) => sum + (kind === 'op' ? weight[genes[i]!]! : 0), 0)
      return Math.min(1, total(genome) / total(own))
    },
    canonical: canonicalDarts,
    parts: { isSeries: false, list: partsOf(task, places, channels) },
  }
}

/** Parameters of an operation, of one separable 3×3 convolution at 64 channels. */
const weight = [0, 0, 0, 0, 1, 1.22, 0.5, 0.61]

/** Where a cell stands. */
type Place = {
  readonly name: string
  readonly isReducing: boolean
  /** The cell before it reduced: its older input is twice as long. */
  readonly afterReduction: boolean
  readonly channels: number
  /** Its two inputs: the older, the newer. */
  readonly inputs: readonly [Omit<Flow, 'value'>, Omit<Flow, 'value'>]
}

function placesOf(task: NetTask, cells: number, first: number): Place[] {
  const stemOut = { channels: 3 * first, lengths: task.input.slice(1) }
  const reductions = [Math.floor(cells / 3), Math.floor((2 * cells) / 3)]
  let inputs: Place['inputs'] = [stemOut, stemOut]
  let channels = first
  let afterReduction = false
  return Array.from({ length: cells }, (_, i) => {
    const isReducing = reductions.includes(i)
    if (isReducing) channels *= 2
    const place = { name: `cell${i + 1}`, isReducing, afterReduction, channels, inputs }
    const lengths = inputs[1].lengths.map(length => (isReducing ? length / 2 : length))
    inputs = [inputs[1], { channels: 4 * channels, lengths }]
    afterReduction = isReducing
    return place
  })
}

const stem = (net: Net, x: Flow, channels: number): Flow =>
  net.norm('stem.norm', net.conv('stem', x, { kernel: 3, out: 3 * channels }))

const head = (net: Net, x: Flow, task: NetTask): Flow =>
  net.dense('output', net.globalPool('pool', x), task.outputs)

function cell(net: Net, place: Place, older: Flow, newer: Flow, genome: Genome): Flow {
  const { name, isReducing, afterReduction, channels } = place
  const genotype = genotypeOf(genome)
  const edges: DartsCell = isReducing ? genotype.reduce : genotype.normal
  const adapt = afterReduction ? halving : reluConvNorm
  const states = [
    adapt(net, `${name}.older`, older, channels),
    reluConvNorm(net, `${name}.newer`, newer, channels),
  ]
  edges.forEach((pair, node) => {
    states.push(joined(net, `${name}.${node + 2}`, pair, source => states[source]!, isReducing))
  })
  return net.concat(name, states.slice(2))
}

/** A node: the sum of its two edges. */
function joined(
  net: Net,
  name: string,
  pair: DartsCell[number],
  stateOf: (source: number) => Flow,
  isReducing: boolean,
): Flow {
  const live = pair.filter(({ op }) => op !== 'none')
  const terms = (live.length > 0 ? live : pair.slice(0, 1)).map(({ op, source }) =>
    operations[op](net, `${name}.${source}`, stateOf(source), isReducing && source < 2 ? 2 : 1),
  )
  return terms.length === 1 ? terms[0]! : net.same('Add', name, terms)
}

const reluConvNorm = (net: Net, name: string, x: Flow, out: number): Flow =>
  net.norm(`${name}.norm`, net.conv(name, net.same('Relu', `${name}.act`, [x]), { kernel: 1, out }))

/** Two 1×1 convolutions of stride 2, one of them a position further, side by side ("factorised reduction"). */
function halving(net: Net, name: string, x: Flow, out: number): Flow {
  const active = net.same('Relu', `${name}.act`, [x])
  const even = net.conv(`${name}.even`, active, { kernel: 1, out: Math.floor(out / 2), stride: 2 })
  const shifted = net.shifted(`${name}.shift`, active)
  const odd = net.conv(`${name}.odd`, shifted, { kernel: 1, out: Math.ceil(out / 2), stride: 2 })
  return net.norm(`${name}.norm`, net.concat(name, [even, odd]))
}

type Operation = (net: Net, name: string, x: Flow, stride: number) => Flow

const pool =
  (op: 'AveragePool' | 'MaxPool'): Operation =>
  (net, name, x, stride) =>
    net.pool(op, name, x, 3, stride)

/** Relu, depthwise and pointwise convolution, BatchNormalization. */
const separable =
  (kernel: number, dilation: number): Operation =>
  (net, name, x, stride) => {
    const active = net.same('Relu', `${name}.act`, [x])
    const options = { kernel, stride, dilation, out: x.channels, groups: x.channels }
    const inner = net.conv(`${name}.depthwise`, active, options)
    return net.norm(`${name}.norm`, net.conv(`${name}.pointwise`, inner, { kernel: 1, out: x.channels }))
  }

const twice =
  (kernel: number): Operation =>
  (net, name, x, stride) =>
    separable(kernel, 1)(net, `${name}.2`, separable(kernel, 1)(net, `${name}.1`, x, stride), 1)

/** Zeros of the right shape, for a node that nothing enters. */
const zero: Operation = (net, name, x, stride) =>
  net.withNumbers('Mul', name, stride === 1 ? x : net.pool('MaxPool', `${name}.every`, x, 1, stride), {
    zero: 0,
  })

const operations: Record<DartsOp, Operation> = {
  none: zero,
  max_pool_3x3: pool('MaxPool'),
  avg_pool_3x3: pool('AveragePool'),
  skip_connect: (net, name, x, stride) => (stride === 1 ? x : halving(net, name, x, x.channels)),
  sep_conv_3x3: twice(3),
  sep_conv_5x5: twice(5),
  dil_conv_3x3: separable(3, 2),
  dil_conv_5x5: separable(5, 2),
}

/**
 * The two layers in front of each cell, and each node of it with its two edges: cells meet at two values, so parts tell
 * sums, but not the peak of memory.
 */
function partsOf(task: NetTask, places: readonly Place[], channels: number): Part[] {
  const zeros = stand()
  const input: Flow = { value: 'input', channels: task.input[0]!, lengths: task.input.slice(1) }
  const fixed = (id: string, x: Flow, make: (net: Net, x: Flow) => Flow): Part => ({
    id,
    genes: [],
    graph: () => {
      const net = new Net(zeros)
      return net.graph(id, [x], [make(net, x)])
    },
  })
  const cells = places.flatMap((place): Part[] => {
    const { isReducing, afterReduction, inputs, channels: own } = place
    const [older, newer] = [
      { value: 'older', ...inputs[0] },
      { value: 'newer', ...inputs[1] },
    ]
    const id = JSON.stringify({ ...place, name: '' })
    const adapt = afterReduction ? halving : reluConvNorm
    const state: Omit<Flow, 'value'> = { channels: own, lengths: newer.lengths }
    const from = isReducing ? dartsChoices.length / 2 : 0
    return [
      fixed(`older ${id}`, older, (net, x) => adapt(net, 'adapted', x, own)),
      fixed(`newer ${id}`, newer, (net, x) => reluConvNorm(net, 'adapted', x, own)),
      ...[0, 1, 2, 3].map((node): Part => {
        const name = `node ${node + 2} ${own} ${state.lengths} ${isReducing}`
        const genes = node === 0 ? [0, 1] : [3 * node - 1, 3 * node, 3 * node + 1]
        return {
          id: name,
          genes: genes.map(gene => from + gene),
          graph: genome => {
            const net = new Net(zeros)
            const { reduce, normal } = genotypeOf(genome)
            const pair = (isReducing ? reduce : normal)[node]!
            const halved = { ...state, lengths: state.lengths.map(length => length / (isReducing ? 2 : 1)) }
            const states = pair.map(
              ({ source }): Flow => ({
                value: `state${source}`,
                ...(source < 2 ? state : halved),
              }),
            )
            const made = joined(
              net,
              'node',
              pair,
              source => states[pair.findIndex(edge => edge.source === source)]!,
              isReducing,
            )
            return states.some(state => state.value === made.value)
              ? undefined
              : net.graph(name, states, [made])
          },
        }
      }),
    ]
  })
  const last = places.at(-1)!
  const out: Flow = {
    value: 'x',
    channels: 4 * last.channels,
    lengths: task.input.slice(1).map(length => length / 4),
  }
  return [
    fixed('stem', input, (net, x) => stem(net, x, channels)),
    ...cells,
    fixed('head', out, (net, x) => head(net, x, task)),
  ]
}
