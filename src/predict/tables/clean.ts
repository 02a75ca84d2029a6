// What is taken out of a table before anything is fitted or judged, whatever the method: figures of nets that do next to
// nothing, columns that repeat another, genomes the encoding does not know. Isomorphic genomes stay, but on one side.
import { userError } from '../../errors.ts'
import { spearman } from '../../ranks.ts'
import type { Genome } from '../../space/index.ts'
import type { DeviceTable } from './device-table.ts'
import type { Encoding } from './encoding.ts'

/** Below this share of the median a latency is that of a net without a path from input to output, folded to a constant. */
const nearZero = 0.1

/** Rows (of `rows`) whose figures on all of these devices are there and not near zero. */
export function usableRows(table: DeviceTable, devices: readonly string[]): number[] {
  const limits = devices.map(name => {
    const ms = table.latency(name)
    const known = ms.filter(value => value >= 0).sort()
    return { ms, least: nearZero * (known[known.length >> 1] ?? 0) }
  })
  return table.genomes.map((_, row) => row).filter(row => limits.every(({ ms, least }) => ms[row]! > least))
}

/** Columns that order architectures alike and differ by a constant factor of near 1 are one measurement twice. */
const sameOrder = 0.998
const sameRatio = 0.02

/** The devices less those that repeat an earlier one; compared on the rows that both have. */
export function distinctDevices(table: DeviceTable, devices: readonly string[] = table.devices): string[] {
  return devices.filter((name, i) => !devices.slice(0, i).some(earlier => isSame(table, earlier, name)))
}

function isSame(table: DeviceTable, a: string, b: string): boolean {
  const [x, y] = [table.latency(a), table.latency(b)]
  const both = table.genomes.map((_, row) => row).filter(row => x[row]! > 0 && y[row]! > 0)
  if (both.length < 2) return false
  const middle = Float64Array.from(both, row => y[row]! / x[row]!).sort()[both.length >> 1]!
  if (Math.abs(middle - 1) > sameRatio) return false
  return (
    spearman(
      both.map(row => x[row]),
      both.map(row => y[row]),
    ) > sameOrder
  )
}

/** Rows not isomorphic to any of `taken`: what may be judged where `taken` was learned from. */
export function unrelatedRows(
  encoding: Encoding,
  genomes: readonly Genome[],
  rows: readonly number[],
  taken: readonly number[],
): number[] {
  const families = new Set(taken.map(row => encoding.family(genomes[row]!)))
  return rows.filter(row => !families.has(encoding.family(genomes[row]!)))
}

/** @throws UserError `predict-table-invalid` where a row is no genome of the encoding */
export function checkGenomes(path: string, table: DeviceTable, encoding: Encoding): void {
  const { options, name } = encoding
  const fits = (genome: Genome) =>
    genome.length === options.length && genome.every((option, i) => option < options[i]!)
  const wrong = table.genomes.findIndex(genome => !fits(genome))
  if (wrong < 0) return
  const reason = `row ${wrong + 1}, ${table.genomes[wrong]!.join('')}, is no genome of ${name}`
  throw userError('predict-table-invalid', { path, reason })
}
