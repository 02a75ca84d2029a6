import { describe, expect, it } from 'vitest'
import {
  checkGenomes,
  type DeviceTable,
  distinctDevices,
  fbnet,
  nb201,
  parseDeviceTable,
  unrelatedRows,
  usableRows,
} from '../../src/predict/index.ts'
import type { Genome } from '../../src/space/index.ts'

const rowOf = (encoding: typeof nb201, digits: string) => {
  const row = new Float64Array(encoding.flags + encoding.structure)
  encoding.write([...digits].map(Number), row, 0)
  return row
}
const structureOf = (encoding: typeof nb201, digits: string) => [
  ...rowOf(encoding, digits).subarray(encoding.flags),
]

describe('a table of latencies', () => {
  const text = 'index,ops,a,b\n0,012,1.5,-1\n1,210,,3\n'

  it('is read by column names; empty and negative are missing', () => {
    const table = parseDeviceTable('t.csv', text)
    expect(table.genomes).toEqual([
      [0, 1, 2],
      [2, 1, 0],
    ])
    expect(table.devices).toEqual(['a', 'b'])
    expect([...table.latency('a')]).toEqual([1.5, Number.NaN])
    expect([...table.latency('b')]).toEqual([Number.NaN, 3])
  })

  it('says what is wrong with it: no operations, ragged rows, an unknown device, a genome of another space', () => {
    const invalid = expect.objectContaining({ code: 'predict-table-invalid' })
    expect(() => parseDeviceTable('t.csv', 'a,b\n1,2')).toThrow(invalid)
    expect(() => parseDeviceTable('t.csv', 'ops,a\n01,2,3')).toThrow(invalid)
    expect(() => parseDeviceTable('t.csv', 'ops,a\nx1,2')).toThrow(invalid)
    const table = parseDeviceTable('t.csv', text)
    expect(() => table.latency('c')).toThrow(expect.objectContaining({ code: 'predict-device-unknown' }))
    expect(() => checkGenomes('t.csv', table, nb201)).toThrow(invalid)
  })
})

describe('the cleaning of a table', () => {
  const genomes: Genome[] = Array.from({ length: 8 }, (_, i) => [i])
  const table = (columns: Record<string, number[]>): DeviceTable => ({
    genomes,
    devices: Object.keys(columns),
    latency: device => Float64Array.from(columns[device]!),
  })

  it('leaves out rows that are missing or below a tenth of the median on any of the devices', () => {
    const rows = table({ a: [10, 11, 0.9, 9, 10, 12, 13, 14], b: [5, Number.NaN, 5, 5, 6, 7, 8, 9] })
    expect(usableRows(rows, ['a'])).toEqual([0, 1, 3, 4, 5, 6, 7])
    expect(usableRows(rows, ['a', 'b'])).toEqual([0, 3, 4, 5, 6, 7])
  })

  it('counts two columns that are one measurement once', () => {
    const a = [1, 2, 3, 4, 5, 6, 7, 8]
    const rows = table({
      a,
      again: a.map(ms => ms * 1.003),
      twice: a.map(ms => 2 * ms),
      other: [...a].reverse(),
    })
    expect(distinctDevices(rows)).toEqual(['a', 'twice', 'other'])
  })

  it('keeps what is isomorphic to a measured cell out of what is judged', () => {
    // The first two differ in an edge that leads nowhere.
    const cells = ['310030', '320030', '333333'].map(digits => [...digits].map(Number))
    expect(nb201.family(cells[0]!)).not.toBe(nb201.family(cells[2]!))
    const dead = ['300300', '310300'].map(digits => [...digits].map(Number))
    expect(nb201.family(dead[0]!)).toBe(nb201.family(dead[1]!))
    expect(unrelatedRows(nb201, [...dead, cells[2]!], [1, 2], [0])).toEqual([2])
  })
})

describe('a cell of NAS-Bench-201 as numbers', () => {
  it('has one flag per edge, one more where a path uses it, half a flag per pair', () => {
    const flags = rowOf(nb201, '333333').subarray(0, nb201.flags)
    expect(flags.reduce((sum, flag) => sum + flag)).toBe(6 + 6 + 15 / 2)
    // 0→1 leads nowhere when 1→2 and 1→3 are none: its own flag stays, the gated one goes.
    expect(
      rowOf(nb201, '330303')
        .subarray(0, 60)
        .reduce((sum, flag) => sum + flag),
    ).toBe(6 + 3)
  })

  it('counts operations on dead edges too, and paths along live ones', () => {
    const [dead, live] = [structureOf(nb201, '300300'), structureOf(nb201, '333333')]
    expect(dead.slice(0, 5)).toEqual([4, 0, 0, 2, 0])
    expect(dead.slice(5, 10)).toEqual([0, 0, 0, 1, 0])
    expect(dead.slice(10, 14)).toEqual([1, 1, 1, 9])
    expect(live.slice(10, 14)).toEqual([3, 3, 3, 27])
  })
})

describe('a net of FBNet as numbers', () => {
  const skips = '8'.repeat(22)

  it('has one flag per block', () => {
    expect(
      rowOf(fbnet, skips)
        .subarray(0, fbnet.flags)
        .reduce((sum, flag) => sum + flag),
    ).toBe(22)
  })

  it('sums what a block costs, nothing for a skip where shape stays, a convolution where it changes', () => {
    const none = structureOf(fbnet, skips)
    // Six changes of width: 16→24→32→64→112→184→352; the first stage keeps 16.
    expect(none[3]).toBe(6)
    const one = structureOf(fbnet, `0${skips.slice(1)}`)
    const [side, channels] = [32, 16]
    expect(one[0]! - none[0]!).toBe(side ** 2 * (2 * channels ** 2 + 9 * channels))
    expect(one[1]! - none[1]!).toBe(2 * channels ** 2 + 9 * channels)
    expect(one[2]! - none[2]!).toBe(side ** 2 * 3 * channels)
    expect(one[3]! - none[3]!).toBe(3)
  })

  it('tells grouped blocks from others', () => {
    const grouped = structureOf(fbnet, `1${skips.slice(1)}`)
    const plain = structureOf(fbnet, `0${skips.slice(1)}`)
    expect(grouped.at(-1)).toBe(1)
    expect(plain.at(-1)).toBe(0)
    expect(grouped[0]).toBeLessThan(plain[0]!)
  })
})
