// What a genome costs without building its network: each part is built and analysed once per value of the genes it
// depends on, and looked up from then on. Sums are exact; the peak of memory is the largest of a part's, which is that of
// the network where parts meet at one value each (both are tested against `analyze` of the decoded graph).
import type { Graph } from '../ir/index.ts'
import type { Genome, Part, Space } from '../space/index.ts'
import { type Analysis, analyze, type LayerCost, type PerDeployment } from './analyze.ts'
import { countParameters } from './parameters.ts'

/** As `Analysis` has them. */
export type GenomeCost = {
  readonly params: number
  readonly macs: number
  readonly weightBytes: PerDeployment
  /** Undefined where the space's parts do not tell it. */
  readonly peakActivationBytes: PerDeployment | undefined
}

export type CostEvaluator = {
  /** Microseconds, once the parts are known. */
  costs(genome: Genome): GenomeCost
  /** The layers in order, for latency predictors; named after the first layer that was analysed of their kind. */
  layers(genome: Genome): LayerCost[]
  /**
   * What `value` makes of each part, added up; `value` is asked once per part and genes.
   * @example const latencyMs = evaluator.sumOf(part => sum(part.layers.map(layer => table.latencyMs(layer))))
   */
  sumOf(value: (analysis: Analysis) => number): (genome: Genome) => number
  /** Parts analysed so far. */
  readonly analysed: number
}

/**
 * Undefined for a space that cannot be cut, or not small enough for its combinations to be numbered.
 * @example const costs = costEvaluator(space); costs?.costs(genome).macs
 */
export function costEvaluator(space: Pick<Space, 'choices' | 'parts'>): CostEvaluator | undefined {
  const { parts, choices } = space
  const combinations = (part: Part) =>
    part.genes.reduce((product, gene) => product * choices[gene]!.options.length, 1)
  if (!parts?.list.every(part => combinations(part) <= Number.MAX_SAFE_INTEGER)) return undefined
  const tables = new Map<string, Table>()
  const list = parts.list.map(part => {
    const counts = part.genes.map(gene => choices[gene]!.options.length)
    const table = tables.get(part.id) ?? new Table(counts)
    tables.set(part.id, table)
    return new Place(part, counts, table)
  })
  return {
    costs: genome => totals(list, genome, parts.isSeries),
    layers: genome => list.flatMap(place => place.analysis(genome)?.layers ?? []),
    sumOf: value => {
      const sums = list.map(({ table }) => table.columnOf(value))
      return genome => {
        let sum = 0
        for (let i = 0; i < list.length; i++) {
          const found = list[i]!.find(genome)
          if (found >= 0) sum += sums[i]!(found)
        }
        return sum
      }
    },
    get analysed() {
      return [...tables.values()].reduce((sum, table) => sum + table.analyses.length, 0)
    },
  }
}

function totals(list: readonly Place[], genome: Genome, isSeries: boolean): GenomeCost {
  let [params, macs, fp32, int8, peak32, peak8] = [0, 0, 0, 0, 0, 0]
  for (const place of list) {
    const at = place.find(genome)
    if (at < 0) continue
    const { columns } = place.table
    params += columns.params[at]!
    macs += columns.macs[at]!
    fp32 += columns.fp32[at]!
    int8 += columns.int8[at]!
    if (columns.peak32[at]! > peak32) peak32 = columns.peak32[at]!
    if (columns.peak8[at]! > peak8) peak8 = columns.peak8[at]!
  }
  const peakActivationBytes = isSeries ? { fp32: peak32, int8: peak8 } : undefined
  return { params, macs, weightBytes: { fp32, int8 }, peakActivationBytes }
}

/** One part where it stands: its genes, and the table it shares with its like. */
class Place {
  readonly table: Table
  readonly #part: Part
  readonly #genes: readonly number[]
  readonly #radix: readonly number[]

  constructor(part: Part, counts: readonly number[], table: Table) {
    this.#part = part
    this.table = table
    this.#genes = part.genes
    let radix = 1
    this.#radix = counts.map(count => {
      const own = radix
      radix *= count
      return own
    })
  }

  /** The row of the table; -1 where the genome has no such part. */
  find(genome: Genome): number {
    if (this.#part.exists?.(genome) === false) return -1
    let key = 0
    for (let i = 0; i < this.#genes.length; i++) key += genome[this.#genes[i]!]! * this.#radix[i]!
    const row = this.table.row(key)
    return row === unknown ? this.table.add(key, this.#analyse(genome)) : row
  }

  analysis(genome: Genome): Analysis | undefined {
    return this.table.analyses[this.find(genome)]
  }

  #analyse(genome: Genome): Analysis | undefined {
    const graph = this.#part.graph(genome)
    return graph && counted(analyze(graph), graph, this.#part.shared)
  }
}

const unknown = -2
const nothing = -1
/** Keys up to this many lie in an array, which is some ten times as fast as a map. */
const dense = 2 ** 17

/** The analyses of parts of one kind by the values of their genes, as one number in mixed radix. */
class Table {
  readonly analyses: Analysis[] = []
  readonly columns = {
    params: [] as number[],
    macs: [] as number[],
    fp32: [] as number[],
    int8: [] as number[],
    peak32: [] as number[],
    peak8: [] as number[],
  }
  readonly #rows: Int32Array | undefined
  readonly #others = new Map<number, number>()

  constructor(counts: readonly number[]) {
    const size = counts.reduce((a, b) => a * b, 1)
    if (size <= dense) this.#rows = new Int32Array(size).fill(unknown)
  }

  row(key: number): number {
    return this.#rows ? this.#rows[key]! : (this.#others.get(key) ?? unknown)
  }

  add(key: number, analysis: Analysis | undefined): number {
    const row = analysis ? this.analyses.push(analysis) - 1 : nothing
    if (this.#rows) this.#rows[key] = row
    else this.#others.set(key, row)
    if (analysis) this.#append(analysis)
    return row
  }

  /** What `value` makes of the analysis in a row, asked once. */
  columnOf(value: (analysis: Analysis) => number): (row: number) => number {
    const known: number[] = []
    return row => {
      const found = known[row] ?? value(this.analyses[row]!)
      known[row] = found
      return found
    }
  }

  #append({ params, macs, weightBytes, peakActivationBytes }: Analysis): void {
    const { columns } = this
    columns.params.push(params)
    columns.macs.push(macs)
    columns.fp32.push(weightBytes.fp32)
    columns.int8.push(weightBytes.int8)
    columns.peak32.push(peakActivationBytes.fp32)
    columns.peak8.push(peakActivationBytes.int8)
  }
}

/** Without constants that another part counts. */
function counted(analysis: Analysis, graph: Graph, shared: ReadonlySet<string> = new Set()): Analysis {
  const others = new Map([...graph.constants].filter(([name]) => shared.has(name)))
  if (others.size === 0) return analysis
  const { total } = countParameters({ ...graph, constants: others }, new Set())
  const { params, weightBytes } = analysis
  const { fp32, int8 } = total.bytes
  return {
    ...analysis,
    params: params - total.params,
    weightBytes: { fp32: weightBytes.fp32 - fp32, int8: weightBytes.int8 - int8 },
  }
}
