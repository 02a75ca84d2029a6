// One trial of few-shot prediction on a table of latencies: learn the known devices, measure few architectures on a new
// one, judge all others. The shipped predictor and the reference go through the same rows.
import {
  adapt,
  calibrate,
  chooseToMeasure,
  type DeviceTable,
  type Encoding,
  learnSources,
  type Sources,
} from '../../src/predict/index.ts'
import type { Random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { farthestPoints, referencePredictor } from './few-shot-reference.ts'
import { type Covered, coverageBySize } from './predictors-coverage.ts'
import { remembered } from './predictors-data.ts'
import { mean } from './predictors-figures.ts'

export { mean, middle, round, sd } from './predictors-figures.ts'

/** Architectures that the known devices were measured on, as HELP and MultiPredict have it; NASFLAT: 512 and 800. */
export const knownArchitectures = 900

export type Judged = {
  readonly device: string
  readonly support: number
  readonly spearman: number
  /** Mean absolute percentage error as a ratio. */
  readonly mape: number
  /** The closed-form reference's rank correlation, where it was asked for. */
  readonly reference?: number
  /** Of 90 % intervals, where they were calibrated. */
  readonly covered?: Covered
}

export type Trial = {
  readonly table: DeviceTable
  readonly encoding: Encoding
  readonly train: readonly string[]
  readonly test: readonly string[]
  readonly support: readonly number[]
  /** Rows that the known devices were measured on, and the new one is; 900 of them are drawn. */
  readonly pool: readonly number[]
  /** Rows that count, of a device. */
  readonly judged: (device: string, measured: readonly number[]) => readonly number[]
  readonly withReference?: boolean
  /** With the most measurements. */
  readonly withIntervals?: boolean
}

export function runTrial(trial: Trial, generator: Random): Judged[] {
  const { table, train, support } = trial
  const encoding = remembered(trial.encoding, table)
  const drawn = generator.shuffle(trial.pool).slice(0, knownArchitectures)
  const sources = learnSources(
    encoding,
    drawn.map(row => table.genomes[row]!),
    train.map(name => ({ name, ms: Float64Array.from(drawn, row => table.latency(name)[row]!) })),
  )
  const rowOf = new Map(drawn.map(row => [table.genomes[row]!, row]))
  const rows = (chosen: readonly number[]) => chosen.map(i => rowOf.get(sources.genomes[i]!)!)
  const most = Math.max(...support)
  const chosen = chooseToMeasure(sources, sources.genomes, most, generator)
  const far = trial.withReference ? farthestPoints(sources, sources.genomes, most, generator) : undefined
  return support.flatMap(count => {
    const first = chosen.slice(0, count)
    // To calibrate takes longer than all the rest.
    const stretch = trial.withIntervals && count === most ? calibrate(sources, first) : undefined
    return trial.test.map(device => ({
      ...judge(trial, sources, device, rows(first), stretch),
      ...(far && { reference: judgeReference(trial, sources, device, rows(far.slice(0, count))) }),
    }))
  })
}

function judge(
  { table, judged }: Trial,
  sources: Sources,
  device: string,
  rows: readonly number[],
  stretch: number | undefined,
): Judged {
  const ms = table.latency(device)
  const measured = rows.filter(row => ms[row]! > 0)
  const model = adapt(
    sources,
    measured.map(row => ({ genome: table.genomes[row]!, ms: ms[row]! })),
    stretch,
  )
  const asked = judged(device, measured)
  const actual = Float64Array.from(asked, row => ms[row]!)
  const predicted = Float64Array.from(asked, row => model.value(table.genomes[row]!))
  const clean = nonzero(actual)
  const found = {
    device,
    support: rows.length,
    spearman: spearman(predicted, actual),
    mape: mean(clean.map(i => Math.abs(predicted[i]! / actual[i]! - 1))),
  }
  if (stretch === undefined) return found
  const genomes = clean.map(i => table.genomes[asked[i]!]!)
  const latencies = clean.map(i => actual[i]!)
  return { ...found, covered: coverageBySize(genomes, latencies, model.predict) }
}

function judgeReference({ table, judged }: Trial, sources: Sources, device: string, rows: readonly number[]) {
  const ms = table.latency(device)
  const predict = referencePredictor(
    sources,
    rows.filter(row => ms[row]! > 0).map(row => ({ genome: table.genomes[row]!, ms: ms[row]! })),
  )
  const asked = judged(device, rows)
  return spearman(
    Float64Array.from(asked, row => predict(table.genomes[row]!)),
    Float64Array.from(asked, row => ms[row]!),
  )
}

/** Indices of figures that are not near zero: a share of next to nothing is no error anyone feels. */
function nonzero(actual: Float64Array): number[] {
  const least = 0.1 * (actual.slice().sort()[actual.length >> 1] ?? 0)
  return [...actual.keys()].filter(i => actual[i]! > least)
}
