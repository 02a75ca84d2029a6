// How many genomes a minute the search can ask the costs and a predicted latency of, on one core. Costs are looked up by
// parts, exact; the latency comes with an interval from a Gaussian process of 100 recorded cells.
import { costEvaluator } from '../../src/cost/index.ts'
import { random } from '../../src/random.ts'
import { learn } from '../../src/search/index.ts'
import { featuresOfSpace } from '../../src/search/surrogate/features.ts'
import { sample } from '../../src/space/index.ts'
import { everyCell } from './nb201.ts'
import type { Tables } from './search-cases.ts'

const examples = 100
const asked = 4000
const block = 1000
const repetitions = 5

/** Genomes per minute of CPU time, medians: with costs and the prediction, and with costs alone. */
export function throughput({ at, latency: latencyOf }: Tables) {
  const space = everyCell()
  const latency = latencyOf('raspi4')
  const generator = random('throughput')
  const draw = (count: number) => Array.from({ length: count }, () => sample(space, generator))
  const known = draw(examples).map(genome => ({ genome, value: latency[at(genome)]! }))
  const predict = learn(known, featuresOfSpace(space))!
  const evaluator = costEvaluator(space)!
  const genomes = draw(asked)
  const costs = () => genomes.reduce((sum, genome) => sum + evaluator.costs(genome).macs, 0)
  const both = () => {
    for (let i = 0; i < asked; i += block) predict(genomes.slice(i, i + block))
    return costs()
  }
  return { genomesPerMinute: perMinute(both), costsPerMinute: perMinute(costs) }
}

function perMinute(work: () => number): number {
  const rates = Array.from({ length: repetitions }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (asked / (user + system)) * 60e6
  })
  return Math.round(rates.sort((a, b) => a - b)[repetitions >> 1]!)
}
