// The surrogate of accuracy on recorded cells it has not seen, and what a proposal costs. Options: --draws 10.
// Spearman's rank correlation with the recorded validation accuracy (CIFAR-10, 200 epochs) over 3,000 cells, after 25, 50
// and 100 others, with the cell's own features and with one-hot operations; the share of 95 % intervals that hold.
import { parseArgs } from 'node:util'
import { type Random, random } from '../src/random.ts'
import { guided, learn, type Problem, type Trial } from '../src/search/index.ts'
import { featuresOf } from '../src/search/surrogate/features.ts'
import { type Genome, type Space, sample } from '../src/space/index.ts'
import { computed } from '../src/units.ts'
import { everyCell, indexOf, readTable } from './parts/nb201.ts'
import { spearman } from './parts/rank-correlation.ts'

const { values: options } = parseArgs({ options: { draws: { type: 'string', default: '10' } } })
const draws = Number(options.draws)
const tested = 3000

const table = readTable('accuracy/nb201_accuracy.csv.gz')
const latencies = readTable('hwnas/nb201_help_latency.csv.gz')
if (!table || !latencies) {
  console.error('surrogate: the tables of NAS-Bench-201 are not in EDGEWISE_DATA')
  process.exit(1)
}
const accuracy = table.column('c10_val_ep200')
const latency = latencies.column('raspi4')
const at = indexOf(table.ops)
const cells = everyCell()
const { features: _, ...plain } = cells

function once(space: Space, count: number, generator: Random) {
  const drawn = generator.shuffle(table!.ops.map(digits => [...digits].map(Number)))
  const [known, unseen] = [drawn.slice(0, count), drawn.slice(count, count + tested)]
  const reference = Array.from({ length: 200 }, () => sample(space, generator))
  const value = (genome: Genome) => 1.001 - accuracy[at(genome)]! / 100
  // Error rates on their logarithm, as the searcher learns them.
  const examples = known.map(genome => ({ genome, value: value(genome) }))
  const predicted = learn(examples, featuresOf({ ...space }, reference))!(unseen)
  const inside = unseen.filter(
    (genome, i) => predicted[i]!.low <= value(genome) && value(genome) <= predicted[i]!.high,
  )
  const rank = spearman(
    predicted.map(estimate => estimate.value),
    unseen.map(value),
  )
  return { rank, covered: inside.length / unseen.length }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const round = (value: number) => Number(value.toFixed(3))

function figures(space: Space) {
  return Object.fromEntries(
    [25, 50, 100].map(count => {
      const all = Array.from({ length: draws }, (_, i) => once(space, count, random(i)))
      return [
        count,
        {
          spearman: round(mean(all.map(one => one.rank))),
          covered95: round(mean(all.map(one => one.covered))),
        },
      ]
    }),
  )
}

/** Median time of one call of the searcher (four genomes) with so many trials behind it. */
function proposalMs(trials: number): number {
  const generator = random('history')
  const genomes = generator.shuffle(table!.ops.map(digits => [...digits].map(Number))).slice(0, trials)
  const costs = [...latency].map(ms => ({ 'latency-mean@pi': computed(ms, 'ms') }))
  const history = genomes.map((genome, id): Trial => {
    const metrics = { ...costs[at(genome)]!, 'top-1': computed(accuracy[at(genome)]! / 100, 'ratio') }
    return { id, genome, hash: `${id}`, metrics, state: 'complete', seconds: 0 }
  })
  const problem: Problem = {
    space: cells,
    objectives: [
      { key: 'top-1', better: 'max' },
      { key: 'latency-mean@pi', better: 'min' },
    ],
    constraints: [{ key: 'latency-mean@pi', limit: 25, better: 'min' }],
    seed: 1,
  }
  const searcher = guided({ first: 0 })
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    searcher(problem, history, { costs: genome => costs[at(genome)]! })
    return performance.now() - start
  })
  return round(times.sort((a, b) => a - b)[3]!)
}

console.log(
  JSON.stringify({
    bench: 'surrogate',
    draws,
    tested,
    cellFeatures: figures(cells),
    oneHot: figures(plain),
    proposalMs: { 100: proposalMs(100), 1000: proposalMs(1000) },
  }),
)
