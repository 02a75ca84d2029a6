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
  /** The layers in order, for latency predictors. Part boundaries are the only inputs whose names differ from `decode`'s. */
  layers(genome: Genome): LayerCost[]
  /** What `value` makes of each part's layers, added up; `value` is asked once per part and genes. */
  sumOf(value: (analysis: Analysis) => number): (genome: Genome) => number
  /** Parts analysed so far. */
  readonly analysed: number
}

/** Undefined for a space that cannot be cut. @example const costs = costEvaluator(space); costs?.costs(genome).macs */
export function costEvaluator(space: Pick<Space, 'choices' | 'parts'>): CostEvaluator | undefined {
  const { parts } = space
  if (!parts) return undefined
  const tables = new Map<string, Table>()
  const list = parts.list.map(part => {
    const table = tables.get(part.id) ?? new Table(part, space)
    tables.set(part.id, table)
    return table
  })
  const add = (genome: Genome): GenomeCost => {
    let [params, macs, fp32, int8, peak32, peak8] = [0, 0, 0, 0, 0, 0]
    for (const table of list) {
      const found = table.analysis(genome)
      if (!found) continue
      params += found.params
      macs += found.macs
      fp32 += found.weightBytes.fp32
      int8 += found.weightBytes.int8
      if (found.peakActivationBytes.fp32 > peak32) peak32 = found.peakActivationBytes.fp32
      if (found.peakActivationBytes.int8 > peak8) peak8 = found.peakActivationBytes.int8
    }
    const peakActivationBytes = parts.isSeries ? { fp32: peak32, int8: peak8 } : undefined
    return { params, macs, weightBytes: { fp32, int8 }, peakActivationBytes }
  }
  return {
    costs: add,
    layers: genome => list.flatMap(table => table.analysis(genome)?.layers ?? []),
    sumOf: value => {
      const known = new Map<Analysis, number>()
      return genome => {
        let sum = 0
        for (const table of list) {
          const found = table.analysis(genome)
          if (!found) continue
          const own = known.get(found) ?? value(found)
          known.set(found, own)
          sum += own
        }
        return sum
      }
    },
    get analysed() {
      return [...tables.values()].reduce((sum, table) => sum + table.size, 0)
    },
  }
}

/** The analyses of one part by the values of its genes, as one number in mixed radix. */
class Table {
  readonly #part: Part
  readonly #genes: Int32Array
  readonly #radix: Float64Array
  readonly #known = new Map<number, Analysis | undefined>()

  constructor(part: Part, { choices }: Pick<Space, 'choices'>) {
    this.#part = part
    this.#genes = Int32Array.from(part.genes)
    let radix = 1
    this.#radix = Float64Array.from(part.genes, gene => {
      const own = radix
      radix *= choices[gene]!.options.length
      return own
    })
  }

  get size(): number {
    return this.#known.size
  }

  analysis(genome: Genome): Analysis | undefined {
    let key = 0
    for (let i = 0; i < this.#genes.length; i++) key += genome[this.#genes[i]!]! * this.#radix[i]!
    const found = this.#known.get(key)
    if (found !== undefined || this.#known.has(key)) return found
    const graph = this.#part.graph(genome)
    const made = graph && counted(analyze(graph), graph, this.#part.shared)
    this.#known.set(key, made)
    return made
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
