// One searcher of ours on one case of the bench `search`, for every seed.
import {
  assistedEvolution,
  auto,
  type Foresight,
  nsga2,
  type Problem,
  randomSearch,
  type Searcher,
  type Trial,
} from '../../src/search/index.ts'
import type { Genome } from '../../src/space/index.ts'
import { computed, type MetricKey } from '../../src/units.ts'
import { everyCell } from './nb201.ts'
import { type Case, judge, type Score, type Tables } from './search-cases.ts'

export const ourSearchers: Record<string, Searcher> = {
  auto,
  'nsga2-assisted': assistedEvolution,
  nsga2: nsga2(),
  random: randomSearch,
}

/** Refused cells do not cost a query; so many proposals for each query end a run that finds no feasible one. */
export const proposalsPerQuery = 100

const key: MetricKey = 'latency-mean@device'
const space = everyCell()

export function scoresOf(
  tables: Tables,
  name: string,
  one: Case,
  queries: number,
  seeds: number,
  firstSeed = 0,
): Score[] {
  const score = judge(tables, one)
  const costs = [...one.latency].map(ms => ({ [key]: computed(ms, 'ms') }))
  const foresight: Foresight = { costs: genome => costs[tables.at(genome)]! }
  return Array.from({ length: seeds }, (_, k) => {
    const seed = firstSeed + k
    const start = process.cpuUsage()
    const asked = run(tables, ourSearchers[name]!, one, { queries, seed, foresight })
    const { user, system } = process.cpuUsage(start)
    return { ...score(asked), seconds: (user + system) / 1e6 }
  })
}

type Run = { readonly queries: number; readonly seed: number; readonly foresight: Foresight }

/** The cells asked for, in their order. */
function run(tables: Tables, searcher: Searcher, one: Case, { queries, seed, foresight }: Run): number[] {
  const problem: Problem = {
    space,
    objectives: [
      { key: 'top-1', better: 'max' },
      { key, better: 'min' },
    ],
    constraints: [{ key, limit: one.limit, better: 'min' }],
    seed,
  }
  const history: Trial[] = []
  const asked: number[] = []
  while (asked.length < queries && history.length < proposalsPerQuery * queries) {
    const genomes = searcher(problem, history, foresight)
    if (genomes.length === 0) break
    for (const genome of genomes) {
      if (asked.length >= queries) break
      const trial = answer(tables, genome, one, history.length)
      if (trial.state === 'complete') asked.push(tables.at(genome))
      history.push(trial)
    }
  }
  return asked
}

function answer({ at, validation }: Tables, genome: Genome, { latency, limit }: Case, id: number): Trial {
  const cell = at(genome)
  const costs = { [key]: computed(latency[cell]!, 'ms') }
  const base = { id, genome, hash: String(cell), seconds: 0 }
  if (latency[cell]! > limit) return { ...base, metrics: costs, state: 'pruned' }
  const metrics = { ...costs, 'top-1': computed(validation[cell]! / 100, 'ratio') }
  return { ...base, metrics, state: 'complete' }
}
