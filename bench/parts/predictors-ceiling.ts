// How well a device's order can be known at all: ridge regression on 3,000 of its own rows, judged on the
// others. What timing noise leaves is what no method passes.
import { type DeviceTable, type Encoding, learnSources } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'
import { remembered } from './predictors-data.ts'

const learned = 3000
const kept = new WeakMap<DeviceTable, Map<string, number>>()

/** Spearman on rows that were not learned from, by device. */
export function ceilingsOf(
  table: DeviceTable,
  encoding: Encoding,
  devices: readonly string[],
): Record<string, number> {
  const known = kept.get(table) ?? new Map<string, number>()
  kept.set(table, known)
  // Devices with figures for the same rows are solved for together: what costs time is the matrix of the rows.
  const rows = (device: string) =>
    table.genomes.map((_, row) => row).filter(row => table.latency(device)[row]! > 0)
  const missing = devices.filter(name => !known.has(name)).map(name => ({ name, rows: rows(name) }))
  for (const key of new Set(missing.map(one => one.rows.join()))) {
    const alike = missing.filter(one => one.rows.join() === key)
    for (const [name, ceiling] of ceilingsFor(table, encoding, alike)) known.set(name, ceiling)
  }
  return Object.fromEntries(devices.map(device => [device, known.get(device)!]))
}

type Judged = { readonly name: string; readonly rows: readonly number[] }

/** @param devices whose rows are the same */
function ceilingsFor(table: DeviceTable, encoding: Encoding, devices: readonly Judged[]) {
  const rows = random('ceiling').shuffle(devices[0]!.rows)
  const count = Math.min(learned, Math.floor(rows.length * 0.6))
  const [train, test] = [rows.slice(0, count), rows.slice(count)]
  const { embedding } = learnSources(
    remembered(encoding, table),
    train.map(row => table.genomes[row]!),
    devices.map(({ name }) => ({ name, ms: Float64Array.from(train, row => table.latency(name)[row]!) })),
  )
  const { x, width } = embedding.rows(test.map(row => table.genomes[row]!))
  return devices.map(({ name }, d): [string, number] => [
    name,
    spearman(
      test.map((_, i) => x[i * width + d]!),
      test.map(row => table.latency(name)[row]!),
    ),
  ])
}
