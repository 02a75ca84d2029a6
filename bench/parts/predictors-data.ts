// The tables of latencies that the bench `predictors` reads, and how rows of two tables of one space are brought together.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type DeviceTable, type Encoding, fbnet, nb201, parseDeviceTable } from '../../src/predict/index.ts'
import { dataFolder } from './nb201.ts'

export const encodings: Readonly<Record<string, Encoding>> = { nb201, fbnet }

const rowsOf = new WeakMap<DeviceTable, { readonly encoding: Encoding; readonly remembered: Encoding }>()

/** The encoding with the rows of a table's genomes written once: they are asked for by every device, draw and method. */
export function remembered(encoding: Encoding, table: DeviceTable): Encoding {
  const known = rowsOf.get(table)
  if (known?.encoding === encoding) return known.remembered
  const width = widthOf(encoding)
  const rows = new Float64Array(width * table.genomes.length)
  const at = new Map(table.genomes.map((genome, row) => [genome, row * width]))
  for (const [genome, from] of at) encoding.write(genome, rows, from)
  const write: Encoding['write'] = (genome, row, to) => {
    const from = at.get(genome)
    if (from === undefined) encoding.write(genome, row, to)
    else row.set(rows.subarray(from, from + width), to)
  }
  const made = { ...encoding, write }
  rowsOf.set(table, { encoding, remembered: made })
  return made
}
const widthOf = ({ flags, structure }: Encoding) => flags + structure

/** @param path of a file, or of one in the data folder's `hwnas/` */
export const readDeviceTable = (path: string): DeviceTable =>
  parseDeviceTable(path, gunzipSync(readFileSync(path)).toString())

const kept = new Map<string, DeviceTable>()
export function publicTable(name: string): DeviceTable {
  const found = kept.get(name) ?? readDeviceTable(join(dataFolder, 'hwnas', `${name}.csv.gz`))
  kept.set(name, found)
  return found
}

/** All rows of `whole`, with the devices of both; what `part` has no row for is missing (NaN). */
export function joined(whole: DeviceTable, part: DeviceTable): DeviceTable {
  const at = new Map(part.genomes.map((genome, row) => [genome.join(''), row]))
  const rows = whole.genomes.map(genome => at.get(genome.join('')))
  const columns = new Map(
    part.devices.map(device => {
      const ms = part.latency(device)
      return [device, Float64Array.from(rows, row => (row === undefined ? Number.NaN : ms[row]!))]
    }),
  )
  return {
    genomes: whole.genomes,
    devices: [...whole.devices, ...part.devices],
    latency: device => columns.get(device) ?? whole.latency(device),
  }
}

/** HELP's table of the space, and for OneProxy's devices the 1,999 cells that they were measured on. */
export function tableOf(space: 'nb201' | 'fbnet', devices: readonly string[]): DeviceTable {
  const help = publicTable(`${space}_help_latency`)
  if (devices.every(device => help.devices.includes(device))) return help
  return joined(help, publicTable('nb201_oneproxy_subset1999_cifar10'))
}
