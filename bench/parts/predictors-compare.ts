// Which model of one device earns its place: all that predict the latency of a genome, on the same measurements of several
// devices, 100 and 900 of them; error on thousands of others, which isomorphic cells are kept out of.
import { unrelatedRows, usableRows } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { mean, round, sd } from './few-shot.ts'
import { encodings, publicTable, remembered } from './predictors-data.ts'
import * as all from './predictors-models.ts'

const support = [100, 900] as const
const judgedRows = 3000
/** Two of each kind that differ most: phones and boards, servers, accelerators; and the noisiest. */
const cases = [
  ['nb201_hwnasbench_cifar10', 'raspi4_latency'],
  ['nb201_hwnasbench_cifar10', 'edgegpu_latency'],
  ['nb201_hwnasbench_cifar10', 'eyeriss_latency'],
  ['nb201_help_latency', 'gold_6226'],
  ['fbnet_help_latency', 'gold_6226'],
  ['fbnet_help_latency', 'samsung_a50'],
] as const

const { shipped, additive, analytic, multilayer, tableAndRest, trees, graph } = all
const compared = { shipped, analytic, additive, multilayer, tableAndRest, trees, graph }

export async function models(
  seeds: readonly number[],
  only: readonly string[] | undefined,
  say: (text: string) => void,
) {
  const rows = []
  for (const [name, device] of cases.filter(
    words => only?.some(part => words.join(' ').includes(part)) ?? true,
  ))
    for (const count of support) {
      const mapePercent: Record<string, number> = {}
      const deviation: Record<string, number> = {}
      for (const [label, model] of Object.entries(compared)) {
        if (model === graph && !name.startsWith('nb201')) continue
        const errors: number[] = []
        for (const seed of seeds) errors.push(100 * (await errorOf(model, name, device, count, seed)))
        mapePercent[label] = round(mean(errors), 2)
        deviation[label] = round(errors.length > 1 ? sd(errors) : 0, 2)
        say(
          `models ${name} ${device} @${count}: ${label}, MAPE ${mapePercent[label]} % ± ${deviation[label]}`,
        )
      }
      rows.push({ table: name, device, support: count, mapePercent, sd: deviation })
    }
  return rows
}

async function errorOf(model: all.Model, name: string, device: string, count: number, seed: number) {
  const table = publicTable(name)
  const encoding = remembered(encodings[name.split('_')[0]!]!, table)
  const ms = table.latency(device)
  const rows = random(`models/${name}/${device}/${seed}`).shuffle(usableRows(table, [device]))
  const learned = rows.slice(0, count)
  const asked = unrelatedRows(encoding, table.genomes, rows.slice(count), learned).slice(0, judgedRows)
  const genomes = learned.map(row => table.genomes[row]!)
  const answer = await model(
    { encoding, genomes, ms: Float64Array.from(learned, row => ms[row]!) },
    `${seed}`,
  )
  const predicted = await answer(asked.map(row => table.genomes[row]!))
  return mean(asked.map((row, i) => Math.abs(predicted[i]! / ms[row]! - 1)))
}
