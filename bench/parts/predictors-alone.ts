// A device on its own, without others to learn from: 100 and 1,000 random architectures measured, the rest judged, beside
// additive ridge regression and a multi-layer perceptron on the same tables.
import { adapt, learnSources, unrelatedRows, usableRows } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { mean, round, sd } from './few-shot.ts'
import { encodings, publicTable } from './predictors-data.ts'

const support = [100, 1000] as const
const judgedRows = 3000
/** MAPE in percent with 100 and 1,000 samples: additive ridge, and an MLP of 128 and 64 units. */
const known = [
  { space: 'fbnet', device: 'titan_rtx_64', ridge: [5.1, 0.33], mlp: [6.8, 2.4] },
  { space: 'fbnet', device: 'gold_6226', ridge: [18, 3.6], mlp: [21.1, 8] },
  { space: 'fbnet', device: 'raspi4', ridge: [9.6, 0.16], mlp: [12.3, 3.9] },
  { space: 'nb201', device: 'raspi4', ridge: [23.2, 20.5], mlp: [26.8, 14.4] },
  { space: 'nb201', device: 'pixel3', ridge: [21.9, 19.9], mlp: [25, 15.1] },
  { space: 'nb201', device: 'titan_rtx_256', ridge: [1.9, 0.37], mlp: [7.2, 1.9] },
] as const

export function alone(seeds: readonly number[], say: (text: string) => void) {
  return known.flatMap(({ space, device, ridge, mlp }) =>
    support.map((count, s) => {
      const found = seeds.map(seed => once(space, device, count, seed))
      const errors = found.map(one => 100 * one.mape)
      const best = Math.min(ridge[s]!, mlp[s]!)
      const row = {
        table: `${space}_help_latency`,
        device,
        support: count,
        mapePercent: round(mean(errors), 2),
        sd: round(seeds.length > 1 ? sd(errors) : 0, 2),
        spearman: round(mean(found.map(one => one.rank))),
        ridge: ridge[s],
        mlp: mlp[s],
        asGood: round(mean(errors), 2) <= best,
      }
      say(`alone ${space} ${device} @${count}: MAPE ${row.mapePercent} %, the best known ${best} %`)
      return row
    }),
  )
}

function once(space: string, device: string, count: number, seed: number) {
  const table = publicTable(`${space}_help_latency`)
  const encoding = encodings[space]!
  const ms = table.latency(device)
  const rows = random(`alone/${space}/${device}/${seed}`).shuffle(usableRows(table, [device]))
  const learned = rows.slice(0, count)
  const asked = unrelatedRows(encoding, table.genomes, rows.slice(count), learned).slice(0, judgedRows)
  const genomes = learned.map(row => table.genomes[row]!)
  const model = adapt(
    learnSources(encoding, genomes, []),
    learned.map(row => ({ genome: table.genomes[row]!, ms: ms[row]! })),
  )
  const predicted = asked.map(row => model.value(table.genomes[row]!))
  const actual = asked.map(row => ms[row]!)
  return {
    mape: mean(predicted.map((value, i) => Math.abs(value / actual[i]! - 1))),
    rank: spearman(predicted, actual),
  }
}
