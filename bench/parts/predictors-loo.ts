// Every device of HELP's two tables in turn as the new one, the other 26 known, with 0 to 50 measurements: errors in
// milliseconds, ranks, and whether the 90 % intervals hold. Rows are cleaned, isomorphic cells stay on one side.
import {
  adapt,
  calibrate,
  chooseToMeasure,
  learnSources,
  type Sources,
  unrelatedRows,
  usableRows,
  without,
  zeroShot,
} from '../../src/predict/index.ts'
import { type Random, random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { factsOf } from './device-facts.ts'
import { hardwareOf } from './device-sets.ts'
import { knownArchitectures, mean, middle, round, sd } from './few-shot.ts'
import { type Covered, coverageBySize, meanCoverage } from './predictors-coverage.ts'
import { encodings, publicTable, remembered } from './predictors-data.ts'

const support = [0, 5, 10, 20, 50]
const judgedRows = 2000
/** Intervals are calibrated and judged at this many samples. */
const calibrated = 20

type Found = {
  readonly device: string
  readonly count: number
  readonly rank: number
  readonly mape: number
  readonly covered?: Covered
}

export function leaveOneOut(seeds: readonly number[], say: (text: string) => void) {
  const found = Object.keys(encodings).map(space => ({
    space,
    bySeed: seeds.map(seed => {
      say(`leave one device out, ${space}, seed ${seed}`)
      return oneSeed(space, random(`loo/${space}/${seed}`))
    }),
  }))
  const covered = found.flatMap(({ bySeed }) => bySeed.flat().flatMap(one => one.covered ?? []))
  return {
    ...meanCoverage(covered),
    tables: found.flatMap(({ space, bySeed }) => summary(space, bySeed, say)),
  }
}

function oneSeed(space: string, generator: Random): Found[] {
  const table = publicTable(`${space}_help_latency`)
  const encoding = remembered(encodings[space]!, table)
  const usable = generator.shuffle(usableRows(table, table.devices))
  const drawn = usable.slice(0, knownArchitectures)
  const asked = unrelatedRows(encoding, table.genomes, usable.slice(knownArchitectures), drawn).slice(
    0,
    judgedRows,
  )
  const all = learnSources(
    encoding,
    drawn.map(row => table.genomes[row]!),
    table.devices.map(name => ({ name, ms: Float64Array.from(drawn, row => table.latency(name)[row]!) })),
  )
  return table.devices.flatMap(device => {
    const sources = without(all, name => name === device)
    const chosen = chooseToMeasure(sources, sources.genomes, Math.max(...support), generator)
    const [learned, judged] = [all.devices.find(({ name }) => name === device)!.ms, table.latency(device)]
    const genomes = asked.map(row => table.genomes[row]!)
    const actual = Float64Array.from(asked, row => judged[row]!)
    return support.map(count => {
      const model = modelOf(sources, device, chosen.slice(0, count), learned)
      const predicted = Float64Array.from(genomes, genome => model.value(genome))
      return {
        device,
        count,
        rank: spearman(predicted, actual),
        mape: mean(Array.from(predicted, (ms, i) => Math.abs(ms / actual[i]! - 1))),
        ...(count === calibrated && { covered: coverageBySize(genomes, actual, model.predict) }),
      }
    })
  })
}

function modelOf(sources: Sources, device: string, chosen: readonly number[], learned: Float64Array) {
  if (chosen.length === 0) return zeroShot(sources, factsOf(device), factsOf)
  const stretch = chosen.length === calibrated ? calibrate(sources, chosen) : 1
  const measured = chosen.map(i => ({ genome: sources.genomes[i]!, ms: learned[i]! }))
  return adapt(sources, measured, stretch)
}

function summary(space: string, bySeed: readonly (readonly Found[])[], say: (text: string) => void) {
  return support.map(count => {
    const of = bySeed.map(found => found.filter(one => one.count === count))
    const names = of[0]!.map(one => one.device)
    const devices = Object.fromEntries(
      names.map(name => {
        const mine = of.map(found => found.find(one => one.device === name)!)
        const held = mine.flatMap(one => one.covered ?? [])
        return [
          name,
          {
            spearman: round(mean(mine.map(one => one.rank))),
            mape: round(mean(mine.map(one => one.mape))),
            ...(held.length > 0 && meanCoverage(held)),
          },
        ]
      }),
    )
    const ranks = of.map(found => mean(found.map(one => one.rank)))
    const row = {
      table: `${space}_help_latency`,
      protocol: 'leave one device out',
      support: count,
      spearmanMean: round(mean(ranks)),
      spearmanSd: round(ranks.length > 1 ? sd(ranks) : 0),
      mapeMean: round(mean(of.flat().map(one => one.mape))),
      mapeMedian: round(middle(Object.values(devices).map(one => one.mape))),
      ...(count === calibrated && meanCoverage(of.flat().flatMap(one => one.covered ?? []))),
      hardware: new Set(names.map(hardwareOf)).size,
      devices,
    }
    say(`${space} @${count}: Spearman ${row.spearmanMean}, MAPE median ${row.mapeMedian}`)
    return row
  })
}
