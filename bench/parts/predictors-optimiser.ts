// The neural optimiser beside the full search of the bench `search`, on the same tables, devices and limits. Known: nine
// devices (set ND's). Never seen in training: its six test devices. The search asks for 100 accuracies for each
// device and limit anew, the optimiser for 300 once for all of them. Three ways to know the new device's latencies: all of them, as the
// search does; 20 measured, the rest predicted; and then also each design measured, four times at most.
//
// Time is CPU time of choosing alone, in this process: of a search its proposals, of a design everything from device and
// limit to the answer. Neither counts what they share or leave to others: accuracy queries, measurements, and fitting the
// device's predictor, which stands by itself, as does training the optimiser.
import {
  adapt,
  calibrate,
  chooseToMeasure,
  confirmDesign,
  type DesignDevice,
  designer,
  learnSources,
  nb201,
  remembered,
  type Sources,
  trainOptimiser,
  without,
} from '../../src/predict/index.ts'
import { type Random, random } from '../../src/random.ts'
import { isMissing, loadRuntime, locate } from '../../src/runtime/index.ts'
import type { Genome } from '../../src/space/index.ts'
import { computed } from '../../src/units.ts'
import { deviceSets } from './device-sets.ts'
import { knownArchitectures, mean, middle, round, sd } from './few-shot.ts'
import { root } from './nb201.ts'
import { type Frozen, frozenQuality, spentWhereDesignsLand } from './optimiser-quality.ts'
import { publicTable } from './predictors-data.ts'
import { type Case, casesOf, readTables, type Score, type Tables } from './search-cases.ts'
import { scoresOf } from './search-run.ts'

const queries = 100
/** For all devices and limits together; the searches of 18 cases ask for six times as many. */
const sharedQueries = 300
const measured = 20
const mostConfirmed = 4

type Answer = { readonly accuracy: number; readonly breaks: boolean; readonly seconds: number }
type Judged = {
  readonly device: string
  readonly percentile: number
  /** Of the best cell by the frozen predictor within the limit. */
  readonly exhaustive: number
  /** Share of the cells within the limit that the frozen predictor holds for better than the answer. */
  readonly behind: number
  readonly answers: Readonly<Record<Way, Answer>>
  readonly measurements: number
  readonly search: { readonly accuracy: number; readonly seconds: number }
}
const ways = ['known', 'predicted', 'confirmed'] as const
type Way = (typeof ways)[number]

export async function neuralOptimiser(seeds: readonly number[], say: (text: string) => void) {
  const [tables, located] = [readTables(), locate({ roots: [root] })]
  if (!tables || isMissing(located)) return undefined
  const { train, test } = deviceSets['ND']!
  const cases = casesOf(tables, test)
  const worlds = []
  for (const seed of seeds) {
    const world = await worldOf(tables, train, seed, loadRuntime(located))
    const judged = []
    for (const one of cases)
      judged.push(await judge(tables, world, one, scoresOf(tables, 'auto', one, queries, 1, seed)[0]!))
    worlds.push({ world, judged })
    say(`optimiser, seed ${seed}: ${JSON.stringify(summary([{ world, judged }]))}`)
  }
  return { known: train, ...summary(worlds), byCase: byCase(worlds.flatMap(({ judged }) => judged)) }
}

type World = {
  readonly sources: Sources
  readonly quality: Frozen
  readonly training: number
  /** Indices of the sources' genomes that are measured on a new device. */
  readonly chosen: readonly number[]
  readonly stretch: number
  readonly design: ReturnType<typeof designer>
  readonly fits: number[]
}

/** All that is there before a new device comes: once for all of them. */
async function worldOf(
  tables: Tables,
  train: readonly string[],
  seed: number,
  runtime: ReturnType<typeof loadRuntime>,
): Promise<World> {
  const generator = random(`optimiser/${seed}`)
  const sources = sourcesOf(train, generator)
  const latencies = train.map(name => tables.latency(name))
  const quality = frozenQuality(tables, spentWhereDesignsLand(tables, latencies, sharedQueries, generator))
  const task = { encoding: nb201, quality: remembered(quality.of) }
  const begun = cpuSeconds()
  const optimiser = await trainOptimiser(task, sources, { runtime, seed })
  const training = cpuSeconds() - begun
  const chosen = chooseToMeasure(sources, sources.genomes, measured, generator)
  const stretch = calibrate(sources, chosen)
  const world = { sources, quality, training, chosen, stretch, fits: [] as number[] }
  // With a memory of its own: code is ready, and nothing is known of any cell.
  const practised = { ...world, design: designer({ encoding: nb201, quality: quality.of }, optimiser) }
  for (const [d, ms] of latencies.entries())
    await designFor(tables, practised, ms, middle([...ms]), train[d]!)
  return { ...world, design: designer(task, optimiser) }
}

/** As for a new device, all three ways: a search of half a second is compiled soon, a design of milliseconds after some. */
async function designFor(tables: Tables, world: World, ms: Float64Array, limit: number, name: string) {
  const msOf = (genome: Genome) => ms[tables.at(genome)]!
  const others = { ...world, sources: without(world.sources, other => other === name) }
  world.design(tabled(msOf), { latencyMs: limit })
  world.design(deviceOf(others, msOf), { latencyMs: limit })
  await confirmDesign(world.design, deviceOf(others, msOf), { latencyMs: limit }, msOf, mostConfirmed)
}

function sourcesOf(train: readonly string[], generator: Random): Sources {
  const table = publicTable('nb201_help_latency')
  const rows = generator.shuffle(table.genomes.map((_, row) => row)).slice(0, knownArchitectures)
  const known = train.map(name => ({
    name,
    ms: Float64Array.from(rows, row => table.latency(name)[row]!),
  }))
  return learnSources(
    nb201,
    rows.map(row => table.genomes[row]!),
    known,
  )
}

async function judge(tables: Tables, world: World, one: Case, found: Score): Promise<Judged> {
  const { latency, limit, within } = one
  const msOf = (genome: Genome) => latency[tables.at(genome)]!
  const { validation, at } = tables
  const limits = { latencyMs: limit }
  const answer = (genome: Genome, seconds: number): Answer => ({
    accuracy: validation[at(genome)]!,
    breaks: msOf(genome) > limit,
    seconds,
  })
  const begun = cpuSeconds()
  const known = world.design(tabled(msOf), limits)
  const first = cpuSeconds()
  const device = deviceOf(world, msOf)
  const fitted = cpuSeconds()
  world.fits.push(fitted - first)
  const predicted = world.design(device, limits)
  const second = cpuSeconds()
  // Anew: what was asked of the other is remembered there.
  const again = deviceOf(world, msOf)
  const fresh = cpuSeconds()
  const sure = await confirmDesign(world.design, again, limits, msOf, mostConfirmed)
  const third = cpuSeconds()
  const top = Math.max(...within.map(i => validation[i]!))
  return {
    device: one.device,
    percentile: one.percentile,
    ...againstExhaustive(world.quality, one, at(known.genome), validation),
    answers: {
      known: answer(known.genome, first - begun),
      predicted: answer(predicted.genome, second - fitted),
      confirmed: answer(sure.design.genome, third - fresh),
    },
    measurements: sure.measurements,
    search: { accuracy: top - found.regret, seconds: found.seconds },
  }
}

function againstExhaustive({ all }: Frozen, { within }: Case, cell: number, validation: Float64Array) {
  const best = within.reduce((a, b) => (all[b]! > all[a]! ? b : a))
  const better = within.filter(i => all[i]! > all[cell]!).length
  return { exhaustive: validation[best]!, behind: better / within.length }
}

const tabled = (msOf: (genome: Genome) => number): DesignDevice => ({
  value: msOf,
  predict: genome => computed(msOf(genome), 'ms'),
})

function deviceOf({ sources, chosen, stretch }: World, msOf: (genome: Genome) => number): DesignDevice {
  const genomes = chosen.map(i => sources.genomes[i]!)
  const device = adapt(
    sources,
    genomes.map(genome => ({ genome, ms: msOf(genome) })),
    stretch,
  )
  // The first interval makes all of them ready: a part of fitting, once for all limits of a device.
  device.predict(genomes[0]!)
  return device
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function summary(worlds: readonly { readonly world: World; readonly judged: readonly Judged[] }[]) {
  const bySeed = worlds.map(({ judged }) => judged)
  const searchAccuracy = bySeed.map(judged => mean(judged.map(one => one.search.accuracy)))
  const searchSeconds = mean(bySeed.flat().map(one => one.search.seconds))
  const wayOf = (way: Way) => {
    const holding = (judged: readonly Judged[]) => judged.filter(one => !one.answers[way].breaks)
    const ratios = bySeed.map(judged => {
      const held = holding(judged)
      return mean(held.map(one => one.answers[way].accuracy)) / mean(held.map(one => one.search.accuracy))
    })
    const all = bySeed.flat()
    const seconds = mean(all.map(one => one.answers[way].seconds))
    return {
      /** Of the search's feasible accuracy, on the cases where the limit is held. */
      shareOfSearch: round(mean(ratios)),
      shareSd: round(ratios.length > 1 ? sd(ratios) : 0),
      limitsBroken: round(1 - holding(all).length / all.length),
      milliseconds: round(1000 * seconds, 2),
      shareOfTime: round(seconds / searchSeconds),
    }
  }
  const exhaustive = bySeed.map(judged => mean(judged.map(one => one.exhaustive)))
  return {
    ...Object.fromEntries(ways.map(way => [way, wayOf(way)])),
    searchAccuracy: round(mean(searchAccuracy), 3),
    searchSeconds: round(searchSeconds, 3),
    /** The best by the same frozen predictor, found by looking at every cell. */
    exhaustiveShare: round(mean(exhaustive.map((accuracy, s) => accuracy / searchAccuracy[s]!))),
    behindExhaustive: round(mean(bySeed.flat().map(one => one.behind)), 5),
    measurementsToConfirm: round(mean(bySeed.flat().map(one => one.measurements)), 2),
    trainingSeconds: round(mean(worlds.map(({ world }) => world.training)), 1),
    fittingMilliseconds: round(1000 * mean(worlds.flatMap(({ world }) => world.fits)), 1),
  }
}

function byCase(judged: readonly Judged[]) {
  const names = [...new Set(judged.map(one => `${one.device} p${one.percentile}`))]
  return Object.fromEntries(
    names.map(name => {
      const mine = judged.filter(one => `${one.device} p${one.percentile}` === name)
      const shares = (way: Way) =>
        round(mean(mine.map(one => one.answers[way].accuracy / one.search.accuracy)))
      return [name, Object.fromEntries(ways.map(way => [way, shares(way)]))]
    }),
  )
}
