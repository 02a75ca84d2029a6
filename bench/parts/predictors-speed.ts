// How many genomes a second a fitted predictor answers for, on one core: latencies alone, and with their intervals.
import { adapt, chooseToMeasure, learnSources } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { deviceSets } from './device-sets.ts'
import { encodings, publicTable } from './predictors-data.ts'

const genomes = 200_000
const support = 20
const repeats = 5

export function speed(space: string) {
  const set = deviceSets[space === 'nb201' ? 'ND' : 'FD']!
  const table = publicTable(`${set.space}_help_latency`)
  const generator = random('speed')
  const drawn = generator.shuffle(table.genomes.map((_, row) => row)).slice(0, 900)
  const sources = learnSources(
    encodings[set.space]!,
    drawn.map(row => table.genomes[row]!),
    set.train.map(name => ({ name, ms: Float64Array.from(drawn, row => table.latency(name)[row]!) })),
  )
  const target = table.latency('eyeriss')
  const measured = chooseToMeasure(sources, sources.genomes, support, generator).map(i => ({
    genome: sources.genomes[i]!,
    ms: target[drawn[i]!]!,
  }))
  const model = adapt(sources, measured)
  const asked = Array.from({ length: genomes }, () => table.genomes[generator.int(table.genomes.length)]!)
  return {
    genomesPerSecond: perSecond(() => asked.reduce((sum, genome) => sum + model.value(genome), 0)),
    intervalsPerSecond: perSecond(
      () => asked.slice(0, genomes / 10).reduce((sum, genome) => sum + model.predict(genome).high, 0),
      genomes / 10,
    ),
  }
}

/** The fastest of a few rounds: on a shared machine the others tell of the neighbours. */
function perSecond(round: () => number, count = genomes): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < repeats; i++) {
    const start = performance.now()
    if (!Number.isFinite(round())) throw new Error('a prediction is not finite')
    best = Math.min(best, performance.now() - start)
  }
  return Math.round((count / best) * 1000)
}
