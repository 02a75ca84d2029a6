// Which family of models of one device earns its place: all of them on the same measurements of several devices, error on
// thousands of others, which isomorphic cells are kept out of; and which one cross-validation chooses, seeing the
// measurements alone, and what that choice costs.
import {
  chooseFamily,
  families,
  fitFamily,
  type Latencies,
  unrelatedRows,
  usableRows,
} from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { isMissing, loadRuntime, locate, type Runtime } from '../../src/runtime/index.ts'
import { mean, round, sd } from './few-shot.ts'
import { encodings, publicTable, remembered } from './predictors-data.ts'

const support = [100, 1000] as const
const judgedRows = 3000
/** A board, a phone, a server and accelerators; both spaces; where tables are exact and where networks were said to do well. */
const cases = [
  ['nb201_hwnasbench_cifar10', 'edgegpu_latency'],
  ['nb201_hwnasbench_cifar10', 'raspi4_latency'],
  ['nb201_hwnasbench_cifar10', 'edgetpu_latency'],
  ['nb201_hwnasbench_cifar10', 'pixel3_latency'],
  ['fbnet_help_latency', 'gold_6226'],
  ['fbnet_help_latency', 'titan_rtx_64'],
  ['nb201_help_latency', 'titan_rtx_256'],
] as const

let loaded: Runtime | undefined
export function runtimeHere(): Runtime {
  const found = locate({ roots: [process.cwd()] })
  if (isMissing(found)) throw new Error(`onnxruntime-node: ${found.reason}`)
  loaded ??= loadRuntime(found)
  return loaded
}

type Figures = Record<string, number>
type Found = {
  /** On genomes that nobody has seen, in per cent. */
  readonly mape: Figures
  readonly rank: Figures
  /** In cross-validation, in per cent. */
  readonly heldOut: Figures
  readonly coverage: Figures
  readonly seconds: Figures
  readonly chosen: string
  /** Error of the chosen family less that of the best, in per cent. */
  readonly regret: number
}

export async function models(
  seeds: readonly number[],
  only: readonly string[] | undefined,
  say: (text: string) => void,
) {
  const wanted = cases.filter(words => only?.some(part => words.join(' ').includes(part)) ?? true)
  const found = new Map<string, Found[]>()
  // All with few rows first, then all again: whoever stops it has whole columns.
  for (const count of support)
    for (const seed of seeds)
      for (const [table, device] of wanted) {
        const one = await compare(table, device, count, seed)
        const key = `${table} ${device} ${count}`
        found.set(key, [...(found.get(key) ?? []), one])
        say(`models ${key} seed ${seed}: ${JSON.stringify(one)}`)
      }
  return [...found].map(([key, runs]) => {
    const [table, device, count] = key.split(' ')
    return { table, device, support: Number(count), ...summary(runs) }
  })
}

function summary(runs: readonly Found[]) {
  const over = (of: (run: Found) => Figures, sum: (values: number[]) => number) =>
    Object.fromEntries(
      Object.keys(of(runs[0]!)).map(name => [name, round(sum(runs.map(run => of(run)[name]!)), 3)]),
    )
  return {
    mapePercent: over(run => run.mape, mean),
    sd: over(
      run => run.mape,
      values => (values.length > 1 ? sd(values) : 0),
    ),
    spearman: over(run => run.rank, mean),
    coverage90: over(run => run.coverage, mean),
    seconds: over(run => run.seconds, mean),
    chosen: runs.map(run => run.chosen),
    regret: round(mean(runs.map(run => run.regret)), 2),
  }
}

async function compare(name: string, device: string, count: number, seed: number): Promise<Found> {
  const table = publicTable(name)
  const encoding = remembered(encodings[name.split('_')[0]!]!, table)
  const ms = table.latency(device)
  const rows = random(`models/${name}/${device}/${seed}`).shuffle(usableRows(table, [device]))
  const learned = rows.slice(0, count)
  const asked = unrelatedRows(encoding, table.genomes, rows.slice(count), learned).slice(0, judgedRows)
  const latencies: Latencies = {
    encoding,
    genomes: learned.map(row => table.genomes[row]!),
    ms: Float64Array.from(learned, row => ms[row]!),
  }
  const [genomes, actual] = [asked.map(row => table.genomes[row]!), asked.map(row => ms[row]!)]
  const choice = await chooseFamily(latencies, {
    seed,
    runtime: runtimeHere,
    now: () => process.cpuUsage().user / 1000,
  })
  const [mape, rank]: [Figures, Figures] = [{}, {}]
  for (const family of families.filter(one => one.knows(encoding))) {
    const isChosen = family.name === choice.model.state.family
    const setting = { random: random(seed).fork(family.name).fork('all'), runtime: runtimeHere }
    const model = isChosen ? choice.model : await fitFamily(family, latencies, setting)
    const told = model.values(genomes)
    mape[family.name] = round(100 * mean(actual.map((value, i) => Math.abs(told[i]! / value - 1))), 3)
    rank[family.name] = round(spearman(told, actual))
  }
  const chosen = choice.model.state.family
  const by = (values: readonly number[]) =>
    Object.fromEntries(choice.compared.map(({ family }, i) => [family, round(values[i]!, 3)]))
  return {
    mape,
    rank,
    heldOut: by(choice.compared.map(one => 100 * one.mape)),
    coverage: by(choice.compared.map(one => one.coverage90)),
    seconds: by(choice.seconds),
    chosen,
    regret: round(mape[chosen]! - Math.min(...Object.values(mape)), 3),
  }
}
