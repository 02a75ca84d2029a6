// The searchers on recorded figures: all 15,625 cells of NAS-Bench-201, 6 devices x 3 latency budgets x seeds, the same
// number of accuracy queries for each. Options: --seeds 20 --queries 100 --only auto,random --python PYTHON (default:
// EDGEWISE_PYTHON, else python3; `none` leaves pymoo and Optuna out) --others pymoo-nsga2,optuna-nsga2,optuna-tpe
// --other-seeds 5 (theirs: they are slower).
//
// Protocol. A query returns the recorded validation accuracy on CIFAR-10 after 200 epochs (one training run). Latency is
// the device's recorded one, known of any cell before a query, and never counts as one; a cell over the budget is
// refused without a query, for every searcher alike. Budgets are the 25th, 50th and 75th percentile of the device's
// latency over cells that connect input and output. Regret: the best validation accuracy of all cells within the budget
// less the best one asked for; beside it the same in test accuracy (mean of runs), where the searcher's pick is its cell
// of best validation accuracy, and the best is the best test accuracy within the budget. Hypervolume of (validation
// accuracy up, latency down) counts from the corner (10th percentile of the validation accuracy of cells within the
// budget, the budget), as a share of what all cells within the budget reach; `tight` counts from their median accuracy.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type Foresight,
  guided,
  hypervolume,
  nsga2,
  type Problem,
  randomSearch,
  type Searcher,
  type Trial,
} from '../src/search/index.ts'
import type { Genome } from '../src/space/index.ts'
import { computed, type MetricKey } from '../src/units.ts'
import { everyCell, indexOf, readTable, root } from './nb201.ts'

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    queries: { type: 'string', default: '100' },
    devices: { type: 'string', default: 'titan_rtx_256,gold_6226,fpga,pixel2,raspi4,eyeriss' },
    only: { type: 'string', default: 'auto,nsga2,random' },
    python: { type: 'string' },
    others: { type: 'string', default: 'pymoo-nsga2,optuna-nsga2,optuna-tpe' },
    'other-seeds': { type: 'string', default: '5' },
    best: { type: 'string', default: '0.25' },
    batch: { type: 'string', default: '4' },
    first: { type: 'string', default: '12' },
  },
})
const seeds = Number(options.seeds)
const otherSeeds = Number(options['other-seeds'])
const queries = Number(options.queries)
const devices = options.devices.split(',')
const percentiles = [25, 50, 75]
/** Refused cells do not cost a query; so many proposals in all end a run that finds no feasible one. */
const mostProposals = 100 * queries

const searchers: Record<string, Searcher> = {
  auto: guided({ best: Number(options.best), batch: Number(options.batch), first: Number(options.first) }),
  nsga2: nsga2(),
  random: randomSearch,
}

const accuracies = readTable('accuracy/nb201_accuracy.csv.gz')
const latencies = readTable('hwnas/nb201_help_latency.csv.gz')
if (!accuracies || !latencies) {
  console.error('search: the tables of NAS-Bench-201 are not in EDGEWISE_DATA')
  process.exit(1)
}
const validation = accuracies.column('c10_val_ep200')
const test = accuracies.column('c10_test_ep200')
const at = indexOf(accuracies.ops)
const space = everyCell()
const connected = accuracies.ops.map(digits => {
  const open = [...digits].map(digit => digit !== '0')
  return [[3], [0, 4], [1, 5], [0, 2, 5]].some(path => path.every(edge => open[edge]))
})

type Case = {
  readonly device: string
  readonly percentile: number
  readonly latency: Float64Array
  readonly limit: number
  readonly within: readonly number[]
}
type Score = { regret: number; testRegret: number; volume: number; tightVolume: number; seconds: number }

const percentile = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((share / 100) * sorted.length))]!
}

const cases: Case[] = devices.flatMap(device => {
  const latency = latencies.column(device)
  const usable = [...latency].filter((_, i) => connected[i])
  return percentiles.map(share => {
    const limit = percentile(usable, share)
    const within = [...latency.keys()].filter(i => latency[i]! <= limit)
    return { device, percentile: share, latency, limit, within }
  })
})

/** Shares of the exact front's hypervolume, and regrets, of the cells asked for. */
function judge(one: Case): (asked: readonly number[]) => Omit<Score, 'seconds'> {
  const { within, latency, limit } = one
  const accuracy = within.map(i => validation[i]!)
  const volume = (cells: readonly number[], from: number) =>
    hypervolume(
      cells.map(i => [latency[i]!, -validation[i]!]),
      [limit, -from],
    )
  const corners = [percentile(accuracy, 10), percentile(accuracy, 50)]
  const whole = corners.map(from => volume(within, from))
  const bestOf = (cells: readonly number[], figures: Float64Array) =>
    cells.reduce((best, i) => (figures[i]! > figures[best]! ? i : best), cells[0]!)
  const [top, topTest] = [validation[bestOf(within, validation)]!, test[bestOf(within, test)]!]
  return asked => {
    const pick = bestOf(asked, validation)
    const [volumeShare, tight] = corners.map((from, k) => volume(asked, from) / whole[k]!)
    return {
      regret: top - validation[pick]!,
      testRegret: topTest - test[pick]!,
      volume: volumeShare!,
      tightVolume: tight!,
    }
  }
}

const key: MetricKey = 'latency-mean@device'

/** The cells asked for, in their order. */
function run(searcher: Searcher, one: Case, seed: number, foresight: Foresight): number[] {
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
  while (asked.length < queries && history.length < mostProposals) {
    const genomes = searcher(problem, history, foresight)
    if (genomes.length === 0) break
    for (const genome of genomes) {
      if (asked.length >= queries) break
      const trial = answer(genome, one, history.length)
      if (trial.state === 'complete') asked.push(at(genome))
      history.push(trial)
    }
  }
  return asked
}

function answer(genome: Genome, { latency, limit }: Case, id: number): Trial {
  const cell = at(genome)
  const costs = { [key]: computed(latency[cell]!, 'ms') }
  const base = { id, genome, hash: String(cell), seconds: 0 }
  if (latency[cell]! > limit) return { ...base, metrics: costs, state: 'pruned' }
  return {
    ...base,
    metrics: { ...costs, 'top-1': computed(validation[cell]! / 100, 'ratio') },
    state: 'complete',
  }
}

function bench(name: string): Score[] {
  const searcher = searchers[name]!
  return cases.flatMap(one => {
    const score = judge(one)
    const costs = [...one.latency].map(ms => ({ [key]: computed(ms, 'ms') }))
    const foresight: Foresight = { costs: genome => costs[at(genome)]! }
    const scores = Array.from({ length: seeds }, (_, seed) => {
      const start = performance.now()
      const asked = run(searcher, one, seed, foresight)
      return { ...score(asked), seconds: (performance.now() - start) / 1000 }
    })
    say(`${name} ${one.device} p${one.percentile}`, scores)
    return scores
  })
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sd = (values: readonly number[]) => Math.sqrt(mean(values.map(value => (value - mean(values)) ** 2)))
const round = (value: number, digits = 4) => Number(value.toFixed(digits))

function say(label: string, scores: readonly Score[]): void {
  const { regretMean, hypervolumeShare, hypervolumeShareTight, testRegretMean } = summary(scores)
  const figures = `regret ${regretMean} (test ${testRegretMean}), hypervolume ${hypervolumeShare} (tight ${hypervolumeShareTight})`
  process.stderr.write(`${label}: ${figures}, ${round(mean(scores.map(s => s.seconds)), 2)} s a run\n`)
}

function summary(scores: readonly Score[]) {
  const of = (key: keyof Score) => scores.map(score => score[key])
  return {
    regretMean: round(mean(of('regret'))),
    regretSd: round(sd(of('regret'))),
    within03: round(mean(of('regret').map(regret => (regret <= 0.3 ? 1 : 0)))),
    testRegretMean: round(mean(of('testRegret'))),
    testRegretSd: round(sd(of('testRegret'))),
    hypervolumeShare: round(mean(of('volume'))),
    hypervolumeSd: round(sd(of('volume'))),
    hypervolumeShareTight: round(mean(of('tightVolume'))),
    runs: scores.length,
    secondsPerRun: round(mean(of('seconds')), 3),
  }
}

const others = options.others.split(',')

/** The cells that another library's searcher asked for, run by run; undefined where it cannot run. */
function runOther(method: string): number[][] | undefined {
  const python = options.python ?? process.env['EDGEWISE_PYTHON'] ?? 'python3'
  if (python === 'none') return undefined
  const place = mkdtempSync(join(tmpdir(), 'edgewise-bench-'))
  try {
    const file = join(place, 'cases.json')
    const given = cases.map(({ latency, limit }) => ({ latency: [...latency], limit }))
    writeFileSync(file, JSON.stringify({ ops: accuracies!.ops, accuracy: [...validation], cases: given }))
    const script = join(root, 'bench/search.py')
    const args = [script, file, method, `${queries}`, `${otherSeeds}`]
    return JSON.parse(
      execFileSync(python, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 }).toString(),
    )
  } catch (error) {
    const reason = String((error as { stderr?: Buffer }).stderr ?? error)
    process.stderr.write(`${method} is left out: ${reason.trim().split('\n').at(-1)}\n`)
    return undefined
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function benchOther(method: string): Score[] {
  const start = performance.now()
  const asked = runOther(method) ?? []
  const seconds = (performance.now() - start) / 1000 / Math.max(1, asked.length)
  return asked.map((cells, i) => ({ ...judge(cases[Math.floor(i / otherSeeds)]!)(cells), seconds }))
}

const wanted = [...options.only.split(','), ...(otherSeeds > 0 ? others : [])]
const results = Object.fromEntries(
  wanted.flatMap(name => {
    const scores = name in searchers ? bench(name) : benchOther(name)
    if (scores.length === 0) return []
    say(name, scores)
    return [[name, summary(scores)]]
  }),
)
const protocol = {
  accuracy: 'NAS-Bench-201 CIFAR-10 validation, 200 epochs, one run',
  latency: "the device's recorded one, known before a query",
  budgets: 'percentiles of latency over connected cells',
  corner: '10th percentile of accuracy within the budget (tight: median), the budget',
}
console.log(
  JSON.stringify({
    bench: 'search',
    protocol,
    devices,
    budgets: percentiles,
    seeds,
    queries,
    searchers: results,
  }),
)
