// What the bench `search` asks, and how answers are judged: a case is a device with a latency limit, an answer the cells
// that a searcher paid for.
//
// Protocol. A query returns the recorded validation accuracy on CIFAR-10 after 200 epochs (one training run). Latency is
// the device's recorded one, known of any cell before a query, and never counts as one; a cell over the budget is
// refused without a query, for every searcher alike. Budgets are the 25th, 50th and 75th percentile of the device's
// latency over cells that connect input and output. Regret: the best validation accuracy of all cells within the budget
// less the best one asked for; beside it the same in test accuracy (mean of runs), where the searcher's pick is its cell
// of best validation accuracy, and the best is the best test accuracy within the budget. Hypervolume of (validation
// accuracy up, latency down) counts from the corner (10th percentile of the validation accuracy of cells within the
// budget, the budget), as a share of what all cells within the budget reach; `tight` counts from their median accuracy.
import { hypervolume } from '../../src/search/index.ts'
import { indexOf, readTable } from './nb201.ts'

export const percentiles = [25, 50, 75]

export type Case = {
  readonly device: string
  readonly percentile: number
  readonly latency: Float64Array
  readonly limit: number
  readonly within: readonly number[]
}

export type Score = {
  /** In points of accuracy, and in per cent of the best one. */
  readonly regret: number
  readonly regretPercent: number
  readonly testRegret: number
  readonly volume: number
  readonly tightVolume: number
  /** Of CPU time. */
  readonly seconds: number
}

export type Tables = NonNullable<ReturnType<typeof readTables>>

/** Undefined where the data folder lacks them. */
export function readTables() {
  const accuracies = readTable('accuracy/nb201_accuracy.csv.gz')
  const latencies = readTable('hwnas/nb201_help_latency.csv.gz')
  if (!accuracies || !latencies) return undefined
  return {
    ops: accuracies.ops,
    at: indexOf(accuracies.ops),
    validation: accuracies.column('c10_val_ep200'),
    test: accuracies.column('c10_test_ep200'),
    latency: latencies.column,
  }
}

export function casesOf({ ops, latency: latencyOf }: Tables, devices: readonly string[]): Case[] {
  const connected = ops.map(digits => {
    const open = [...digits].map(digit => digit !== '0')
    return [[3], [0, 4], [1, 5], [0, 2, 5]].some(path => path.every(edge => open[edge]))
  })
  return devices.flatMap(device => {
    const latency = latencyOf(device)
    const usable = [...latency].filter((_, i) => connected[i])
    return percentiles.map(share => {
      const limit = percentile(usable, share)
      const within = [...latency.keys()].filter(i => latency[i]! <= limit)
      return { device, percentile: share, latency, limit, within }
    })
  })
}

const percentile = (values: readonly number[], share: number) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((share / 100) * sorted.length))]!
}

/** Shares of the exact front's hypervolume, and regrets, of the cells asked for. */
export function judge({ validation, test }: Tables, one: Case) {
  const { within, latency, limit } = one
  const accuracy = within.map(i => validation[i]!)
  const volume = (cells: readonly number[], from: number) =>
    hypervolume(
      cells.map(i => [latency[i]!, -validation[i]!]),
      [limit, -from],
    )
  const corners = [percentile(accuracy, 10), percentile(accuracy, 50)]
  const whole = corners.map(from => volume(within, from))
  const bestOf = (cells: readonly number[], figures: Float64Array) =>
    cells.reduce((best, i) => (figures[i]! > figures[best]! ? i : best), cells[0]!)
  const [top, topTest] = [validation[bestOf(within, validation)]!, test[bestOf(within, test)]!]
  return (asked: readonly number[]): Omit<Score, 'seconds'> => {
    const pick = bestOf(asked, validation)
    const [volumeShare, tight] = corners.map((from, k) => volume(asked, from) / whole[k]!)
    const regret = top - validation[pick]!
    return {
      regret,
      regretPercent: (100 * regret) / top,
      testRegret: topTest - test[pick]!,
      volume: volumeShare!,
      tightVolume: tight!,
    }
  }
}
