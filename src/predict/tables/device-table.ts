// A table of latencies: one row per architecture, one column per device. Text in, columns out; nothing is cleaned here.
import { userError } from '../../errors.ts'
import type { Genome } from '../../space/index.ts'

export type DeviceTable = {
  readonly genomes: readonly Genome[]
  readonly devices: readonly string[]
  /** In milliseconds by row; NaN where the table has no figure. */
  latency(device: string): Float64Array
}

/** Most fields of a table: beyond, a file is not what it claims to be. */
const mostFields = 20_000_000

/**
 * Reads comma-separated text whose first line names the columns: `ops` holds one digit per gene, `index` is passed over,
 * every other column is a device's latencies in ms. Empty or negative is missing.
 * @throws UserError `predict-table-invalid`
 */
export function parseDeviceTable(path: string, text: string): DeviceTable {
  const damaged = (reason: string) => userError('predict-table-invalid', { path, reason })
  const [head = '', ...lines] = text.trim().split(/\r?\n/)
  const names = head.split(',')
  const at = names.indexOf('ops')
  if (at < 0) throw damaged('it has no column `ops`')
  if (names.length * lines.length > mostFields) throw damaged(`it has more than ${mostFields} fields`)
  const devices = names.filter(name => name !== 'ops' && name !== 'index')
  const rows = lines.map(line => line.split(','))
  const ragged = rows.findIndex(row => row.length !== names.length)
  if (ragged >= 0)
    throw damaged(`row ${ragged + 1} has ${rows[ragged]!.length} fields and not ${names.length}`)
  const genomes = rows.map((row, r) => {
    if (!/^\d{1,64}$/.test(row[at]!)) throw damaged(`row ${r + 1} names no operations by digits`)
    return [...row[at]!].map(Number)
  })
  const columns = new Map(devices.map(name => [name, columnOf(rows, names.indexOf(name))]))
  return {
    genomes,
    devices,
    latency: device => {
      const column = columns.get(device)
      if (!column) throw userError('predict-device-unknown', { device, path, devices: devices.join(', ') })
      return column
    },
  }
}

const columnOf = (rows: readonly (readonly string[])[], at: number): Float64Array =>
  Float64Array.from(rows, row => {
    const value = row[at] === '' ? Number.NaN : Number(row[at])
    return value >= 0 ? value : Number.NaN
  })
