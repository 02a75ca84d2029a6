// Cells of DARTS (Liu, Simonyan and Yang, ICLR 2019) as genomes and as the text their authors print.
// Per cell four nodes of two edges from different earlier nodes: three genes a node (which sources, and the operations of
// the lower and the higher one); the first node's sources are always the cell's two inputs, so it has two genes.
import { internal, userError } from '../../errors.ts'
import type { Choice, Genome } from '../space.ts'

/** Operations an edge can have, in DARTS' order. */
export const dartsOps = [
  'none',
  'max_pool_3x3',
  'avg_pool_3x3',
  'skip_connect',
  'sep_conv_3x3',
  'sep_conv_5x5',
  'dil_conv_3x3',
  'dil_conv_5x5',
] as const
export type DartsOp = (typeof dartsOps)[number]

/** An edge of a cell: sources 0 and 1 are the cell's inputs, 2 to 5 its nodes. */
export type DartsEdge = { readonly op: DartsOp; readonly source: number }
/** Two edges per node, the lower source first. */
export type DartsCell = readonly (readonly [DartsEdge, DartsEdge])[]
export type Genotype = { readonly normal: DartsCell; readonly reduce: DartsCell }

const nodes = 4
/** Pairs of different sources below node `node` + 2, in lexicographic order. */
const pairs = Array.from({ length: nodes }, (_, node) =>
  Array.from({ length: node + 2 }, (_, high) =>
    Array.from({ length: high }, (_, low) => [low, high] as const),
  ).flat(),
)
const genesPerCell = 11

export const dartsChoices: readonly Choice[] = (['normal', 'reduce'] as const).flatMap(cell =>
  Array.from({ length: nodes }, (_, node) => {
    const name = `${cell} node ${node + 2}`
    const common = { ordered: false, layers: [cell], group: name }
    const op = (end: string): Choice => ({
      ...common,
      name: `${name} ${end}`,
      kind: 'op',
      options: dartsOps.map((_, i) => i),
      labels: dartsOps,
      default: dartsOps.indexOf('sep_conv_3x3'),
    })
    const sources: Choice = {
      ...common,
      name: `${name} sources`,
      kind: 'source',
      options: pairs[node]!.map((_, i) => i),
      labels: pairs[node]!.map(pair => pair.join('+')),
      default: 0,
    }
    return [...(node === 0 ? [] : [sources]), op('low'), op('high')]
  }).flat(),
)

/** The cells of a genome. */
export const genotypeOf = (genome: Genome): Genotype => ({
  normal: cellOf(genome.slice(0, genesPerCell)),
  reduce: cellOf(genome.slice(genesPerCell)),
})

function cellOf(genes: Genome): DartsCell {
  return Array.from({ length: nodes }, (_, node) => {
    const own = node === 0 ? genes.slice(0, 2) : genes.slice(3 * node - 1, 3 * node + 2)
    const pair = pairs[node]![node === 0 ? 0 : own[0]!] ?? internal('a DARTS gene out of range')
    const [low, high] = own.slice(-2)
    return [edge(low!, pair[0]), edge(high!, pair[1])] as const
  })
}

const edge = (op: number, source: number): DartsEdge => ({
  op: dartsOps[op] ?? internal(`there is no operation ${op}`),
  source,
})

/** The genome of two cells whose nodes have two different sources each. */
export const genomeOf = ({ normal, reduce }: Genotype): Genome => [
  ...genesOfCell(normal),
  ...genesOfCell(reduce),
]

function genesOfCell(cell: DartsCell): number[] {
  return cell.flatMap((edges, node) => {
    const [low, high] = edges.toSorted((a, b) => a.source - b.source)
    const pair = pairs[node]!.findIndex(([a, b]) => a === low!.source && b === high!.source)
    const ops = [dartsOps.indexOf(low!.op), dartsOps.indexOf(high!.op)]
    return node === 0 ? ops : [pair, ...ops]
  })
}

/**
 * The genome that stands for all relabellings: of the orders in which the four nodes can stand, the one whose genes come
 * first. The cell's output joins its nodes, so their order only permutes channels that the next layer mixes.
 */
export function canonicalDarts(genome: Genome): Genome {
  const { normal, reduce } = genotypeOf(genome)
  return [...firstOf(normal), ...firstOf(reduce)]
}

function firstOf(cell: DartsCell): number[] {
  const inOrder = (order: readonly number[]) => {
    const label = (source: number) => (source < 2 ? source : 2 + order.indexOf(source - 2))
    return order.map(node =>
      cell[node]!.map(({ op, source }) => ({ op, source: label(source) })),
    ) as unknown as DartsCell
  }
  const valid = orders
    .map(inOrder)
    .filter(relabelled => relabelled.every((edges, node) => edges.every(({ source }) => source < node + 2)))
  return valid.map(genesOfCell).reduce((a, b) => (compare(b, a) < 0 ? b : a))
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((gene, i) => gene !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap(first => permutations(items.filter(item => item !== first)).map(rest => [first, ...rest]))
const orders = permutations([0, 1, 2, 3])

/** The text DARTS prints. */
export function printGenotype(genome: Genome): string {
  const { normal, reduce } = genotypeOf(genome)
  const list = (cell: DartsCell) => cell.flat().map(({ op, source }) => `('${op}',${source})`)
  return `Genotype(normal=[${list(normal)}],normal_concat=range(2,6),reduce=[${list(reduce)}],reduce_concat=range(2,6))`
}

/**
 * The genome of a printed genotype; blanks and the order of a node's two edges do not matter.
 * @throws UserError `genotype-invalid`
 * @example parseGenotype("Genotype(normal=[('sep_conv_3x3',0),…],normal_concat=range(2,6),reduce=[…],reduce_concat=range(2,6))")
 */
export function parseGenotype(text: string): Genome {
  const plain = text.slice(0, 4096).replace(/[\s"]/g, '')
  const shape = /^Genotype\(normal=\[(.*)\],normal_concat=(.*),reduce=\[(.*)\],reduce_concat=(.*)\)$/.exec(
    plain,
  )
  const concats = [shape?.[2], shape?.[4]].every(list => list === 'range(2,6)' || list === '[2,3,4,5]')
  const cells = [shape?.[1], shape?.[3]].map(list => parsedCell(list ?? ''))
  const [normal, reduce] = cells
  if (!concats || !normal || !reduce)
    throw userError('genotype-invalid', { kind: 'DARTS', text: JSON.stringify(text.slice(0, 200)) })
  return genomeOf({ normal, reduce })
}

function parsedCell(list: string): DartsCell | undefined {
  const found = [...list.matchAll(/\('([a-z_0-9]+)',(\d)\)/g)]
  if (found.map(match => match[0]).join(',') !== list || found.length !== 2 * nodes) return undefined
  const edges = found.map(([, op, source]) => ({ op: op as DartsOp, source: Number(source) }))
  const isValid = edges.every(
    ({ op, source }, i) =>
      dartsOps.includes(op) && source < Math.floor(i / 2) + 2 && source !== edges[i ^ 1]!.source,
  )
  return isValid
    ? Array.from({ length: nodes }, (_, i) => [edges[2 * i]!, edges[2 * i + 1]!] as const)
    : undefined
}
