// NAS-Bench-201 (Dong and Yang, ICLR 2020): one cell of four nodes and six edges, repeated in a fixed skeleton. A genome
// is the six operations in the order of the architecture string: 0→1, 0→2, 1→2, 0→3, 1→3, 2→3.
import { internal, userError } from '../../errors.ts'
import type { Graph } from '../../ir/index.ts'
import type { NetTask } from '../family/slots.ts'
import { identityOf } from '../identity.ts'
import { type Flow, Net } from '../net/net.ts'
import { kaiming, stand } from '../net/weights.ts'
import type { Choice, Genome, Part, Space } from '../space.ts'
import { nasBench201Features } from './nas-bench-201-features.ts'

/** The operations in the order of the benchmark's digits. */
export const nasBench201Ops = [
  'none',
  'skip_connect',
  'nor_conv_1x1',
  'nor_conv_3x3',
  'avg_pool_3x3',
] as const
const [none, skip, pointwise, conv3] = [0, 1, 2, 3]

type Edge = { readonly from: number; readonly to: number }
const edges: readonly Edge[] = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 1, to: 2 },
  { from: 0, to: 3 },
  { from: 1, to: 3 },
  { from: 2, to: 3 },
]

export type Skeleton = {
  /** Cells in each of the three stages. Default 5. */
  readonly cells?: number
  /** Channels of the first stage; they double at each of the two reductions. Default 16. */
  readonly channels?: number
}

/**
 * The 15,625 cells in the benchmark's skeleton. Edges that no path from input to output uses are left out of the graph.
 * @example nasBench201({ input: [3, 32, 32], outputs: 10 }).decode(parseNasBench201('|nor_conv_3x3~0|+|…|'))
 */
export function nasBench201(task: NetTask, skeleton: Skeleton = {}, seed: number | string = 0): Space {
  const { cells = 5, channels = 16 } = skeleton
  if (task.input.length !== 3)
    throw userError('space-rank', { name: 'nas-bench-201', input: task.input.join('×') })
  const stages = stretches(task, cells, channels)
  const own = edges.map(() => conv3)
  return {
    ...identityOf(['nas-bench-201', task, cells, channels], seed),
    choices,
    seed: own,
    decode: genome => {
      const net = new Net(kaiming(seed))
      const input: Flow = { value: 'input', channels: task.input[0]!, lengths: task.input.slice(1) }
      const output = stages.reduce((x, stage) => stage.make(net, x, genome), input)
      return net.graph('nas-bench-201', [input], [output])
    },
    describe: printNasBench201,
    kept: () => new Map(),
    keptImportance: genome => genome.reduce((sum, op) => sum + work[op]!, 0) / (edges.length * work[conv3]!),
    canonical,
    features: nasBench201Features,
    parts: { isSeries: true, list: stages.map(asPart) },
  }
}

/** MACs of an operation relative to a 1×1 convolution. */
const work = [0, 0, 1, 9, 0]

const choices: readonly Choice[] = edges.map(({ from, to }) => ({
  name: `${from}→${to}`,
  kind: 'op',
  options: nasBench201Ops.map((_, i) => i),
  labels: nasBench201Ops,
  ordered: false,
  default: conv3,
  layers: ['cell'],
  group: `node ${to}`,
}))

/** A stretch of the skeleton between two single values. */
type Stretch = {
  readonly id: string
  readonly isCell: boolean
  readonly input: Omit<Flow, 'value'>
  make(net: Net, x: Flow, genome: Genome): Flow
}

function stretches(task: NetTask, cells: number, channels: number): Stretch[] {
  const lengths = task.input.slice(1)
  const halved = (times: number) => lengths.map(length => Math.ceil(length / 2 ** times))
  const at = (stage: number) => ({ channels: channels * 2 ** stage, lengths: halved(stage) })
  const fixed = (id: string, input: Omit<Flow, 'value'>, make: (net: Net, x: Flow) => Flow): Stretch => ({
    id,
    isCell: false,
    input,
    make,
  })
  const stage = (index: number): Stretch[] =>
    Array.from({ length: cells }, (_, i) => ({
      id: `stage ${index + 1}`,
      isCell: true,
      input: at(index),
      make: (net, x, genome) => cell(net, `stage${index + 1}.${i + 1}`, x, genome),
    }))
  const stem = fixed('stem', { channels: task.input[0]!, lengths }, (net, x) =>
    net.norm('stem.norm', net.conv('stem', x, { out: channels, kernel: 3 })),
  )
  const reduce = (index: number) =>
    fixed(`reduction ${index}`, at(index - 1), (net, x) => reduction(net, `reduction${index}`, x))
  const head = fixed('head', at(2), (net, x) => {
    const last = net.same('Relu', 'last.act', [net.norm('last.norm', x)])
    return net.dense('output', net.globalPool('pool', last), task.outputs)
  })
  return [stem, ...stage(0), reduce(1), ...stage(1), reduce(2), ...stage(2), head]
}

const zeros = stand()

const asPart = (stretch: Stretch): Part => ({
  id: stretch.id,
  genes: stretch.isCell ? edges.map((_, i) => i) : [],
  graph: (genome): Graph | undefined => {
    const net = new Net(zeros)
    const x = { value: 'x', ...stretch.input }
    const y = stretch.make(net, x, genome)
    return y.value === x.value ? undefined : net.graph(stretch.id, [x], [y])
  },
})

const reluConvNorm = (net: Net, name: string, x: Flow, kernel: number, out: number, stride = 1): Flow =>
  net.norm(`${name}.norm`, net.conv(name, net.same('Relu', `${name}.act`, [x]), { kernel, out, stride }))

/** The benchmark's residual block of stride 2: its shortcut averages 2×2 positions, then mixes channels. */
function reduction(net: Net, name: string, x: Flow): Flow {
  const out = 2 * x.channels
  const inner = reluConvNorm(net, `${name}.2`, reluConvNorm(net, `${name}.1`, x, 3, out, 2), 3, out)
  const pooled = net.pool('AveragePool', `${name}.pool`, x, 2, 2)
  return net.same('Add', `${name}.add`, [net.conv(`${name}.shortcut`, pooled, { kernel: 1, out }), inner])
}

function cell(net: Net, name: string, x: Flow, genome: Genome): Flow {
  const useful = usefulEdges(genome)
  const nodes: (Flow | undefined)[] = [x]
  for (let to = 1; to <= 3; to++) {
    const terms = edges.flatMap((edge, i) =>
      edge.to === to && useful[i]
        ? [operation(net, `${name}.${edge.from}-${to}`, nodes[edge.from]!, genome[i]!)]
        : [],
    )
    nodes.push(
      terms.length === 0
        ? undefined
        : terms.reduce((a, b, i) => net.same('Add', `${name}.${to}.add${i}`, [a, b])),
    )
  }
  return nodes[3] ?? net.withNumbers('Mul', `${name}.none`, x, { zero: 0 })
}

/** Edges on some path from input to output that no `none` cuts. */
function usefulEdges(genome: Genome): boolean[] {
  const [fed, needed] = [
    [true, false, false, false],
    [false, false, false, true],
  ]
  edges.forEach(({ from, to }, i) => {
    if (genome[i] !== none && fed[from]) fed[to] = true
  })
  edges.toReversed().forEach(({ from, to }, i) => {
    if (genome[edges.length - 1 - i] !== none && needed[to]) needed[from] = true
  })
  return edges.map(({ from, to }, i) => genome[i] !== none && fed[from]! && needed[to]!)
}

function operation(net: Net, name: string, x: Flow, op: number): Flow {
  if (op === skip) return x
  if (op === pointwise || op === conv3) return reluConvNorm(net, name, x, op === conv3 ? 3 : 1, x.channels)
  return net.pool('AveragePool', name, x, 3, 1)
}

/**
 * What the last node computes, as text: a node is the sorted sum of what enters it, `skip_connect` is its source, `none`
 * and whatever is made of nothing but zeros are `#`. Cells of equal text are one class: 6,466, exactly the benchmark's own.
 * They are a little finer than isomorphism: a sum with `#` is told from one without, and a sum within a sum (through
 * `skip_connect`) stays together when terms are sorted by name.
 */
export function nasBench201Form(genome: Genome): string {
  const nodes = ['0']
  for (let to = 1; to <= 3; to++) {
    const terms = edges.flatMap((edge, i) => (edge.to === to ? [term(nodes[edge.from]!, genome[i]!)] : []))
    nodes.push(terms.sort().join('+'))
  }
  return nodes[3]!
}

const term = (source: string, op: number): string =>
  op === none || source === '#' ? '#' : op === skip ? source : `(${source})@${opAt(op)}`

const count = nasBench201Ops.length ** edges.length
let representatives: Int32Array | undefined

/** The first genome in counting order (first edge slowest) that has the same form. */
function canonical(genome: Genome): Genome {
  representatives ??= allRepresentatives()
  return genomeAt(representatives[genome.reduce((number, op) => 5 * number + op, 0)]!)
}

function allRepresentatives(): Int32Array {
  const first = new Map<string, number>()
  return Int32Array.from({ length: count }, (_, number) => {
    const form = nasBench201Form(genomeAt(number))
    const known = first.get(form) ?? number
    first.set(form, known)
    return known
  })
}

const genomeAt = (number: number): number[] =>
  edges.map((_, i) => Math.floor(number / 5 ** (edges.length - 1 - i)) % 5)

/**
 * The genome of an architecture string, or of its six digits ("421211").
 * @throws UserError `genotype-invalid`
 * @example parseNasBench201('|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|none~0|none~1|none~2|')
 */
export function parseNasBench201(text: string): Genome {
  if (/^[0-4]{6}$/.test(text)) return [...text].map(Number)
  const found = [...text.slice(0, 256).matchAll(/([a-z_0-9]+)~(\d)/g)].map(([, op, from]) => ({
    op: op!,
    from,
  }))
  const genome = found.map(({ op }) => (nasBench201Ops as readonly string[]).indexOf(op))
  if (genome.length !== edges.length || genome.includes(-1) || printNasBench201(genome) !== text)
    throw userError('genotype-invalid', { kind: 'NAS-Bench-201', text: JSON.stringify(text.slice(0, 200)) })
  return genome
}

/** The architecture string of a genome. */
export function printNasBench201(genome: Genome): string {
  const node = (to: number) =>
    edges.flatMap(({ from, to: at }, i) => (at === to ? [`${opAt(genome[i]!)}~${from}`] : [])).join('|')
  return `|${node(1)}|+|${node(2)}|+|${node(3)}|`
}

const opAt = (op: number): string => nasBench201Ops[op] ?? internal(`there is no operation ${op}`)
