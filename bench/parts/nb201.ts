// The public tables of NAS-Bench-201 as the benches read them: accuracies, latencies, and the space of all 15,625 cells.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Genome, nasBench201, type Space } from '../../src/space/index.ts'

export const root = join(import.meta.dirname, '../..')
export const dataFolder = process.env['EDGEWISE_DATA'] ?? join(root, '../shared/data')

/** Columns of numbers by name; `ops` as it stands. */
export type Table = {
  readonly rows: number
  readonly ops: readonly string[]
  readonly column: (name: string) => Float64Array
}

/** Undefined where the data folder lacks it. */
export function readTable(path: string): Table | undefined {
  const file = join(dataFolder, path)
  if (!existsSync(file)) return undefined
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString().trim().split(/\r?\n/)
  const names = head.split(',')
  const cells = lines.map(line => line.split(','))
  const text = (name: string) => {
    const at = names.indexOf(name)
    if (at < 0) throw new Error(`${path} has no column ${name}`)
    return cells.map(row => row[at]!)
  }
  return {
    rows: lines.length,
    ops: text('ops'),
    column: name => Float64Array.from(text(name), value => (value === '' ? Number.NaN : Number(value))),
  }
}

/** The position of a genome in tables that follow the official order. */
export type IndexOf = (genome: Genome) => number

export function indexOf(ops: readonly string[]): IndexOf {
  const at = new Int32Array(5 ** 6).fill(-1)
  const number = (genome: Genome) => genome.reduce((sum, op) => 5 * sum + op, 0)
  ops.forEach((digits, i) => {
    at[number([...digits].map(Number))] = i
  })
  return genome => at[number(genome)]!
}

/** Every cell on its own: the tables hold isomorphic cells with figures of their own, so none stands for another. */
export function everyCell(): Space {
  const { canonical: _, ...space } = nasBench201({ input: [3, 32, 32], outputs: 10 })
  return space
}
