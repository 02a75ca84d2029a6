// Parameters and multiply–accumulates of public models against figures counted by others.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/cost/index.ts'
import { decode } from '../../src/ir/index.ts'

const models = join(
  process.env['EDGEWISE_DATA'] ?? join(import.meta.dirname, '../../../shared/data'),
  'models',
)
const table = join(models, 'onnx_info.json')
const isThere = existsSync(table)
if (!isThere) console.log(`skipped: ${table} is not there (set EDGEWISE_DATA)`)

type Row = {
  file: string
  params: number
  macs: number
  ops: Record<string, number>
  outputs: [string, number[]][]
}
const rows: Row[] = isThere ? JSON.parse(readFileSync(table, 'utf8')) : []

describe.skipIf(!isThere)('the public models', () => {
  it('are there', () => {
    expect(rows.length).toBeGreaterThanOrEqual(10)
  })

  it.each(rows.map(row => [row.file, row] as const))('counts %s as others do', (file, row) => {
    const analysis = analyze(decode(readFileSync(join(models, file))))
    expect(analysis.params).toBe(row.params)
    expect(analysis.macs).toBe(row.macs)
    expect(analysis.ops).toEqual(row.ops)
    expect(analysis.outputs.map(v => [v.name, v.shape])).toEqual(row.outputs)
    expect(analysis.incomplete).toEqual({ macs: false, memory: false })
    expect(analysis.peakIsOptimal).toEqual({ fp32: true, int8: true })
  })

  it('says that the weights of weightless models are made when they load', () => {
    const analysis = analyze(decode(readFileSync(join(models, 'onnx_light/light_resnet50.onnx'))))
    expect(analysis.warnings.map(w => w.code)).toEqual(['weights-generated'])
    expect(analysis.weightBytes.fp32).toBe(4 * 1793)
  })
})
