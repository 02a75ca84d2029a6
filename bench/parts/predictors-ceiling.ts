// How well a device's order can be known at all: ridge regression on 3,000 of its own rows, judged on the
// others. What timing noise leaves is what no method passes.
import { type DeviceTable, type Encoding, learnSources } from '../../src/predict/index.ts'
import { random } from '../../src/random.ts'
import { spearman } from '../../src/ranks.ts'

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
  for (const device of devices.filter(name => !known.has(name)))
    known.set(device, ceilingOf(table, encoding, device))
  return Object.fromEntries(devices.map(device => [device, known.get(device)!]))
}

function ceilingOf(table: DeviceTable, encoding: Encoding, device: string): number {
  const ms = table.latency(device)
  const rows = random('ceiling').shuffle(table.genomes.map((_, row) => row).filter(row => ms[row]! > 0))
  const count = Math.min(learned, Math.floor(rows.length * 0.6))
  const [train, test] = [rows.slice(0, count), rows.slice(count)]
  const { embedding } = learnSources(
    encoding,
    train.map(row => table.genomes[row]!),
    [{ name: device, ms: Float64Array.from(train, row => ms[row]!) }],
  )
  const { x, width } = embedding.rows(test.map(row => table.genomes[row]!))
  const predicted = test.map((_, i) => x[i * width]!)
  return spearman(
    predicted,
    test.map(row => ms[row]!),
  )
}
