// DARTS-Bench, the open table of OnceNAS (Zhang et al., Information Sciences 2024): 545 DARTS genotypes with accuracy and
// hardware figures, read as hostile input and asked in the units of this project. A row whose parameters or FLOPs are not those
// of its genotype is refused, so a table that is read is one that was not mixed up.
import { csvFields, defaultDataLimits } from '../data/index.ts'
import { userError } from '../errors.ts'
import {
  type DartsCell,
  dartsOps,
  type Genome,
  type Genotype,
  genotypeOf,
  parseGenotype,
  printGenotype,
} from '../space/index.ts'
import type { Direction } from '../units.ts'
import { dartsCost } from './darts-cost.ts'
import { type Table, tableOf } from './query.ts'

type Unit = 'count' | 'ratio' | 's' | 'ms'
type Figure = {
  /** Names of its column, each with what a figure there is multiplied by. */
  readonly columns: Readonly<Record<string, number>>
  readonly better: Direction
  readonly unit: Unit
  readonly most: number
  /** Why it is not to be relied on. */
  readonly unreliable?: string
}

const noSignal =
  'over the 545 rows it is uncorrelated with every cost and the other devices, and nothing of the architecture predicts it (cross-validated R² -0.03): it looks drawn at random'
const twice = 'it is the same number as the test accuracy, so no samples were held out for it'
const ratio = (column: string, unreliable?: string): Figure => ({
  columns: { [column]: 0.01 },
  better: 'max',
  unit: 'ratio',
  most: 1,
  ...(unreliable === undefined ? {} : { unreliable }),
})
const time = (columns: Figure['columns'], unit: Unit, unreliable?: string): Figure => ({
  columns,
  better: 'min',
  unit,
  most: 1e9,
  ...(unreliable === undefined ? {} : { unreliable }),
})
const count = (columns: Figure['columns']): Figure => ({ columns, better: 'min', unit: 'count', most: 1e15 })

/** Every figure a row may have: parameters, FLOPs, accuracies after 10 and 50 epochs, latencies. */
export const dartsBenchFigures = {
  params: count({ params: 1e6, mparams: 1e6 }),
  flops: count({ flop: 1e6, mflops: 1e6 }),
  trainTime10S: time({ train_time10: 1 }, 's'),
  trainAccuracy10: ratio('train_acc10'),
  validAccuracy10: ratio('valid_acc10'),
  trainTime50S: time({ train_time50: 1 }, 's'),
  trainAccuracy50: ratio('train_acc50'),
  validAccuracy50: ratio('valid_acc50', twice),
  /** On the test part after 50 epochs. */
  accuracy: ratio('test_acc50'),
  gpuLatencyMs: time({ gpu_latency: 1, gpu_latency_ms: 1 }, 'ms'),
  raspLatencyMs: time({ rasp_latency: 1, rasp_latency_ms: 1 }, 'ms', noSignal),
  fpgaLatencyMs: time({ fpga_latency: 1, fpga_latency_ms: 1 }, 'ms', noSignal),
  mcuLatencyMs: time({ mcu_latency: 1, mcu_latency_ms: 1 }, 'ms', noSignal),
} as const satisfies Record<string, Figure>
export type DartsBenchKey = keyof typeof dartsBenchFigures
const keys = Object.keys(dartsBenchFigures) as DartsBenchKey[]

export type DartsBenchRow = {
  readonly id: string
  readonly genome: Genome
  /** As DARTS prints it, a node's lower source first. */
  readonly genotype: string
  /** In counts, shares of 1, seconds and milliseconds. */
  readonly figures: Readonly<Partial<Record<DartsBenchKey, number>>>
}

export type DartsBench = Table<DartsBenchRow, DartsBenchKey> & {
  /** The row of an architecture, however the edges of its nodes are ordered. @throws UserError `genotype-invalid` */
  by(genotype: string | Genome): DartsBenchRow | undefined
  /** One figure of a row. @throws UserError `table-unreliable`, with the reason, unless the table was read to allow it */
  figure(row: DartsBenchRow, key: DartsBenchKey): number | undefined
  /** Figures that are here and not to be relied on, with the reason. */
  readonly unreliable: Readonly<Partial<Record<DartsBenchKey, string>>>
}

export type DartsBenchOptions = {
  /** Names the file in errors. Default `darts-bench.csv`. */
  readonly path?: string
  /** Lets figures be read that are not to be relied on. Default false. */
  readonly allowUnreliable?: boolean
}

const mostCharacters = 2 ** 24
const mostRows = 20_000
const mostColumns = 64

/**
 * The table in the text of a CSV: `data-545.csv` of its authors, or one with the columns `id` and `genotype`.
 * @throws UserError `table-damaged` naming row and reason, `data-…` where it is no CSV
 * @example dartsBench(text).where({ accuracy: { min: 0.93 }, gpuLatencyMs: { max: 20 } }).front(['accuracy', 'params']).rows
 */
export function dartsBench(text: string, options: DartsBenchOptions = {}): DartsBench {
  const { path = 'darts-bench.csv', allowUnreliable = false } = options
  if (text.length > mostCharacters)
    throw userError('table-damaged', { path, row: 1, reason: 'it is too large' })
  const limits = { ...defaultDataLimits, fields: (mostRows + 1) * mostColumns }
  const [head = [], ...lines] = csvFields(path, text, limits)
  const damaged = (row: number, reason: string) => userError('table-damaged', { path, row: row + 2, reason })
  if (head.length > mostColumns) throw damaged(-1, 'it has too many columns')
  if (lines.length > mostRows) throw damaged(mostRows, 'there are too many')
  const columns = columnsOf(head, damaged)
  const rows = lines.map((fields, i) => {
    if (fields.length !== head.length)
      throw damaged(i, `it has ${fields.length} fields and not ${head.length}`)
    return rowOf(fields, columns, reason => damaged(i, reason))
  })
  return asked(rows, columns, allowUnreliable)
}

type Columns = {
  readonly id: number
  readonly genotype: number
  readonly figures: readonly { readonly key: DartsBenchKey; readonly at: number; readonly factor: number }[]
}

function columnsOf(head: readonly string[], damaged: (row: number, reason: string) => Error): Columns {
  const find = (...names: string[]) => {
    const at = head.findIndex(name => names.includes(name))
    if (at < 0) throw damaged(-1, `it has no column ${names.join(' or ')}`)
    return at
  }
  const figures = keys.flatMap(key => {
    const known: Figure['columns'] = dartsBenchFigures[key].columns
    const at = head.findIndex(name => Object.hasOwn(known, name))
    return at < 0 ? [] : [{ key, at, factor: known[head[at]!]! }]
  })
  return { id: find('id', 'weights_index'), genotype: find('genotype', 'architecture'), figures }
}

function rowOf(
  fields: readonly string[],
  columns: Columns,
  damaged: (reason: string) => Error,
): DartsBenchRow {
  const genome = parseGenotype(fields[columns.genotype]!)
  const figures: Partial<Record<DartsBenchKey, number>> = {}
  for (const { key, at, factor } of columns.figures) {
    if (fields[at] === '') continue
    const { unit, most }: Figure = dartsBenchFigures[key]
    const value = Number(fields[at]) * factor
    if (!(value >= 0 && value <= most)) throw damaged(`${key} is "${fields[at]!.slice(0, 40)}"`)
    figures[key] = unit === 'count' ? Math.round(value) : value
  }
  const cost = dartsCost(genotypeOf(genome))
  for (const key of ['params', 'flops'] as const)
    if (figures[key] !== undefined && figures[key] !== cost[key])
      throw damaged(`its genotype has ${cost[key]} ${key}, and it says ${figures[key]}`)
  return { id: fields[columns.id]!.slice(0, 100), genome, genotype: printGenotype(genome), figures }
}

function asked(rows: readonly DartsBenchRow[], columns: Columns, allowUnreliable: boolean): DartsBench {
  const present = new Set(columns.figures.map(({ key }) => key))
  const reasons = keys.flatMap(key => {
    const { unreliable }: Figure = dartsBenchFigures[key]
    return unreliable !== undefined && present.has(key) ? [[key, unreliable] as const] : []
  })
  const unreliable = Object.fromEntries(reasons) as DartsBench['unreliable']
  const better = (key: DartsBenchKey): Direction => {
    if (!present.has(key)) throw userError('table-unknown', { key, known: [...present].join(', ') })
    const reason = unreliable[key]
    if (reason !== undefined && !allowUnreliable) throw userError('table-unreliable', { key, reason })
    return dartsBenchFigures[key].better
  }
  const figure = (row: DartsBenchRow, key: DartsBenchKey) => {
    better(key)
    return row.figures[key]
  }
  const byGenotype = new Map(rows.map(row => [row.genotype, row]))
  return {
    ...tableOf(rows, { figure: (row, key) => row.figures[key], better }),
    figure,
    unreliable,
    by: genotype =>
      byGenotype.get(printGenotype(typeof genotype === 'string' ? parseGenotype(genotype) : genotype)),
  }
}

type Cell = keyof Genotype

/**
 * A cell as pairs of (operation, source), two a node, the lower source first: `str2lists` of the table's own API.
 * @throws UserError `genotype-invalid`
 */
export const genotypeLists = (text: string, cell: Cell): (readonly [op: string, source: number])[][] =>
  cellsOf(text)[cell].map(edges => edges.map(({ op, source }) => [op, source] as const))

/**
 * [cell][node][source] → index of the operation, 2×4×5, the normal cell first: `str2matrix` of the table's own API. 0 is both
 * `none` and no edge.
 * @throws UserError `genotype-invalid`
 */
export const genotypeMatrix = (text: string): number[][][] =>
  Object.values(cellsOf(text)).map(cell =>
    cell.map(edges => {
      const row = Array<number>(5).fill(0)
      for (const { op, source } of edges) row[source] = dartsOps.indexOf(op)
      return row
    }),
  )

const cellsOf = (text: string): { readonly normal: DartsCell; readonly reduce: DartsCell } =>
  genotypeOf(parseGenotype(text))
