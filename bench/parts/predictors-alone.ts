// A device on its own, without others to learn from: 100 and 1,000 random architectures measured, the rest judged, beside
// a look-up table (additive ridge regression) and a perceptron of ours on the same rows, and what others report of them.
import {
  adapt,
  type DevicePredictor,
  type FamilyName,
  families,
  fitFamily,
  type Latencies,
  learnSources,
  unrelatedRows,
  usableRows,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import type { Genome } from '../../src/space/index.ts'
import { mean, round, sd } from './few-shot.ts'
import { runtimeHere } from './predictors-compare.ts'
import { type Covered, coverageBySize, meanCoverage } from './predictors-coverage.ts'
import { encodings, publicTable, remembered } from './predictors-data.ts'

const support = [100, 1000] as const
const judgedRows = 3000
/** HW-NAS-Bench's own tables, and what HELP's have of it or was reported on by others. */
const hwNasBench = ['cifar10', 'cifar100', 'imagenet16-120'].flatMap(images =>
  ['edgegpu', 'raspi4', 'edgetpu', 'pixel3', 'eyeriss', 'fpga'].map(device => ({
    table: `nb201_hwnasbench_${images}`,
    device: `${device}_latency`,
  })),
)
const cases = [
  ...hwNasBench,
  ...['raspi4', 'pixel3', 'eyeriss', 'fpga', 'titan_rtx_64', 'gold_6226'].map(device => ({
    table: 'fbnet_help_latency',
    device,
  })),
  { table: 'nb201_help_latency', device: 'titan_rtx_256' },
]

/** MAPE in percent with 100 and 1,000 samples, others' runs on the same tables: additive ridge, and 128 and 64 units. */
const reported: Readonly<
  Record<string, { readonly ridge: readonly number[]; readonly mlp: readonly number[] }>
> = {
  'fbnet_help_latency titan_rtx_64': { ridge: [5.1, 0.33], mlp: [6.8, 2.4] },
  'fbnet_help_latency gold_6226': { ridge: [18, 3.6], mlp: [21.1, 8] },
  'fbnet_help_latency raspi4': { ridge: [9.6, 0.16], mlp: [12.3, 3.9] },
  'nb201_hwnasbench_cifar10 raspi4_latency': { ridge: [23.2, 20.5], mlp: [26.8, 14.4] },
  'nb201_hwnasbench_cifar10 pixel3_latency': { ridge: [21.9, 19.9], mlp: [25, 15.1] },
  'nb201_help_latency titan_rtx_256': { ridge: [1.9, 0.37], mlp: [7.2, 1.9] },
}

type Case = (typeof cases)[number]
type Errors = { readonly ours: number; readonly ridge: number; readonly mlp: number }
type Found = { readonly mape: Errors; readonly rank: Errors; readonly covered: Covered }

/** @param only parts of `table device`; undefined takes all */
export async function alone(
  seeds: readonly number[],
  only: readonly string[] | undefined,
  say: (text: string) => void,
) {
  const rows = []
  for (const one of cases.filter(
    ({ table, device }) => only?.some(part => `${table} ${device}`.includes(part)) ?? true,
  ))
    for (const [s, count] of support.entries()) {
      const found: Found[] = []
      for (const seed of seeds) found.push(await once(one, count, seed))
      const row = summary(one, s, found)
      rows.push(row)
      const { ours, ridge, mlp } = row.mapePercent
      say(
        `alone ${one.table} ${one.device} @${count}: MAPE ${ours} % ± ${row.sd}, additive ridge ${ridge} %, MLP ${mlp} %${row.asGood ? '' : ', NOT as good'}; intervals hold ${row.coverage90}, by size ${row.coverageBySize}`,
      )
    }
  return rows
}

function summary({ table, device }: Case, s: number, found: readonly Found[]) {
  const over = (of: (one: Found) => Errors, digits: number, factor = 1) => {
    const by = (key: keyof Errors) => round(factor * mean(found.map(one => of(one)[key])), digits)
    return { ours: by('ours'), ridge: by('ridge'), mlp: by('mlp') }
  }
  const mape = over(one => one.mape, 2, 100)
  const others = reported[`${table} ${device}`]
  return {
    table,
    device,
    support: support[s]!,
    mapePercent: mape,
    sd: round(found.length > 1 ? sd(found.map(one => 100 * one.mape.ours)) : 0, 2),
    spearman: over(one => one.rank, 4),
    ...(others && { reported: { ridge: others.ridge[s], mlp: others.mlp[s] } }),
    ...meanCoverage(found.map(one => one.covered)),
    asGood: mape.ours <= Math.min(mape.ridge, mape.mlp),
  }
}

async function once({ table: name, device }: Case, count: number, seed: number): Promise<Found> {
  const table = publicTable(name)
  const encoding = remembered(encodings[name.split('_')[0]!]!, table)
  const ms = table.latency(device)
  const rows = random(`alone/${name}/${device}/${seed}`).shuffle(usableRows(table, [device]))
  const learned = rows.slice(0, count)
  const asked = unrelatedRows(encoding, table.genomes, rows.slice(count), learned).slice(0, judgedRows)
  const [genomes, actual] = [asked.map(row => table.genomes[row]!), asked.map(row => ms[row]!)]
  const sample: Latencies = {
    encoding,
    genomes: learned.map(row => table.genomes[row]!),
    ms: Float64Array.from(learned, row => ms[row]!),
  }
  const model = ours(sample)
  const answers = {
    ours: Float64Array.from(genomes, model.value),
    ridge: await answered('table', sample, genomes),
    mlp: await answered('perceptron', sample, genomes, `${seed}`),
  }
  const by = <T>(of: (predicted: Float64Array) => T) => ({
    ours: of(answers.ours),
    ridge: of(answers.ridge),
    mlp: of(answers.mlp),
  })
  return {
    mape: by(predicted => mean(Array.from(predicted, (value, i) => Math.abs(value / actual[i]! - 1)))),
    rank: by(predicted => spearman(predicted, actual)),
    covered: coverageBySize(genomes, actual, model.predict),
  }
}

function ours({ encoding, genomes, ms }: Latencies): DevicePredictor {
  const sources = learnSources(encoding, genomes, [])
  const measured = genomes.map((genome, i) => ({ genome, ms: ms[i]! }))
  return adapt(sources, measured)
}

async function answered(name: FamilyName, latencies: Latencies, genomes: readonly Genome[], seed = '') {
  const family = families.find(one => one.name === name)!
  const model = await fitFamily(family, latencies, { random: random(seed), runtime: runtimeHere })
  return model.values(genomes)
}
