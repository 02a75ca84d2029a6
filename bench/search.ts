// The searchers on recorded figures: all 15,625 cells of NAS-Bench-201, 6 devices x 3 latency budgets x seeds, the same
// number of accuracy queries for each; the protocol stands in parts/search-cases.ts. Options: --seeds 20 --queries 100
// --devices a,b --only auto,nsga2-assisted,nsga2,random --workers 2 (processes; the figures do not depend on it)
// --python PYTHON (default: EDGEWISE_PYTHON, else python3; `none` leaves the others out)
// --others pymoo-nsga2,optuna-nsga2,optuna-tpe --other-seeds 5 (theirs: they are slower).
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { casesOf, percentiles, readTables, type Score } from './parts/search-cases.ts'
import { scoresOfOther } from './parts/search-others.ts'
import { scoresOf } from './parts/search-run.ts'
import { throughput } from './parts/search-throughput.ts'

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    queries: { type: 'string', default: '100' },
    devices: { type: 'string', default: 'titan_rtx_256,gold_6226,fpga,pixel2,raspi4,eyeriss' },
    only: { type: 'string', default: 'auto,nsga2-assisted,nsga2,random' },
    workers: { type: 'string', default: '2' },
    worker: { type: 'boolean', default: false },
    python: { type: 'string', default: process.env['EDGEWISE_PYTHON'] ?? 'python3' },
    others: { type: 'string', default: 'pymoo-nsga2,optuna-nsga2,optuna-tpe' },
    'other-seeds': { type: 'string', default: '5' },
  },
})
const [seeds, queries, otherSeeds] = [options.seeds, options.queries, options['other-seeds']].map(Number) as [
  number,
  number,
  number,
]
const devices = options.devices.split(',')
const given = (list: string) => list.split(',').filter(name => name !== '' && name !== 'none')
const found = readTables()
if (!found) {
  console.error('search: the tables of NAS-Bench-201 are not in EDGEWISE_DATA')
  process.exit(1)
}
const tables = found
const cases = casesOf(tables, devices)

/** One searcher on one case, all seeds: its figures are the same in whatever process. */
type Job = { readonly name: string; readonly case: number }

async function main() {
  const rates = throughput(tables)
  const ours = given(options.only)
  const jobs = ours.flatMap(name => cases.map((_, i): Job => ({ name, case: i })))
  const scores = await inWorkers(jobs)
  const methods = new Map(
    ours.map((name, k) => [name, scores.slice(k * cases.length, (k + 1) * cases.length).flat()]),
  )
  if (options.python !== 'none')
    for (const method of given(options.others)) {
      const other = scoresOfOther(tables, method, cases, {
        python: options.python,
        queries,
        seeds: otherSeeds,
      })
      if (other.length > 0) methods.set(method, other)
    }
  for (const [name, all] of methods) say(name, all)
  const summaries = Object.fromEntries([...methods].map(([name, all]) => [name, summary(all)]))
  const { meanRegretPercent, meanHypervolumeRatio } = summaries['auto'] ?? {}
  const protocol = {
    accuracy: 'NAS-Bench-201 CIFAR-10 validation, 200 epochs, one run',
    latency: "the device's recorded one, known before a query",
    budgets: 'percentiles of latency over connected cells',
    corner: '10th percentile of accuracy within the budget (strict: median), the budget',
    genomes: 'exact costs and a predicted latency with its interval, per minute of CPU time, median of 5',
  }
  console.log(
    JSON.stringify({
      bench: 'search',
      protocol,
      devices,
      budgets: percentiles,
      seeds,
      queries,
      meanRegretPercent,
      meanHypervolumeRatio,
      methods: summaries,
      ...rates,
    }),
  )
}

/** Each worker takes the next job when it is done with one; results stand in the order of the jobs. */
async function inWorkers(jobs: readonly Job[]): Promise<Score[][]> {
  const results: Score[][] = []
  let next = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork(process.argv[1]!, [...process.argv.slice(2), '--worker'])
      let job = -1
      const take = () => {
        job = next++
        if (job < jobs.length) child.send(jobs[job]!)
        else child.disconnect()
      }
      child.on('message', scores => {
        results[job] = scores as Score[]
        const { name, case: at } = jobs[job]!
        say(`${name} ${cases[at]!.device} p${cases[at]!.percentile}`, results[job]!)
        take()
      })
      child.on('error', reject)
      child.on('exit', code =>
        job >= jobs.length ? resolve() : reject(new Error(`a worker ended with ${code}`)),
      )
      take()
    })
  await Promise.all(Array.from({ length: Number(options.workers) }, one))
  return results
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const sd = (values: readonly number[]) => Math.sqrt(mean(values.map(value => (value - mean(values)) ** 2)))
const round = (value: number, digits = 4) => Number(value.toFixed(digits))

function say(label: string, scores: readonly Score[]): void {
  const { meanRegret, meanHypervolumeRatio, strictHypervolumeRatio, secondsPerRun } = summary(scores)
  const volumes = `hypervolume ${meanHypervolumeRatio} (strict ${strictHypervolumeRatio})`
  process.stderr.write(`${label}: regret ${meanRegret}, ${volumes}, ${secondsPerRun} s a run\n`)
}

function summary(scores: readonly Score[]) {
  const of = (key: keyof Score) => scores.map(score => score[key])
  return {
    /** Of the best feasible accuracy. */
    meanRegretPercent: round(mean(of('regretPercent'))),
    meanHypervolumeRatio: round(mean(of('volume'))),
    strictHypervolumeRatio: round(mean(of('tightVolume'))),
    /** In points of accuracy. */
    meanRegret: round(mean(of('regret'))),
    regretSd: round(sd(of('regret'))),
    within03: round(mean(of('regret').map(regret => (regret <= 0.3 ? 1 : 0)))),
    meanTestRegret: round(mean(of('testRegret'))),
    hypervolumeSd: round(sd(of('volume'))),
    runs: scores.length,
    secondsPerRun: round(mean(of('seconds')), 3),
  }
}

if (options.worker) {
  process.on('message', (job: Job) => {
    process.send!(scoresOf(tables, job.name, cases[job.case]!, queries, seeds))
  })
} else await main()
