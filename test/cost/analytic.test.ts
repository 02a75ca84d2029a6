// Golden cycle counts of the analytic chip models.
import { describe, expect, it } from 'vitest'
import { analyticDevices, dianaAnalogCycles, type LayerSpec, mpicCycles } from '../../src/cost/index.ts'
import { inferShapes } from '../../src/ir/index.ts'
import { resnet8 } from './resnet8.ts'

const on = (chip: keyof typeof analyticDevices, batch = 1) => {
  const graph = resnet8(batch)
  return analyticDevices[chip].estimate(graph, inferShapes(graph))
}
const spec = (parts: Partial<LayerSpec>): LayerSpec => ({
  kind: 'conv',
  channelsIn: 1,
  channelsOut: 1,
  kernel: 1,
  kernelX: 1,
  kernelY: 1,
  groups: 1,
  outX: 1,
  outY: 1,
  batch: 1,
  ...parts,
})

describe('GAP8', () => {
  it('gives 766,624 cycles for ResNet8, layer by layer', () => {
    const { cycles, layers } = on('gap8')
    expect(layers.map(layer => [layer.name, layer.cycles])).toEqual([
      ['stem', 32_384],
      ['block0.a', 151_296],
      ['block0.b', 151_296],
      ['block1.a', 71_040],
      ['block1.b', 140_160],
      ['block1.c', 9_600],
      ['block2.a', 67_776],
      ['block2.b', 134_592],
      ['block2.c', 8_384],
      ['fc', 96],
    ])
    expect(cycles).toBe(766_624)
  })

  it('predicts a latency whose interval holds the published 21.42 ms', () => {
    const { latency, energy } = on('gap8')
    expect(latency.source).toBe('predicted')
    expect(latency.value).toBeCloseTo(766_624 / 175e3, 9)
    expect(latency.low).toBe(latency.value)
    expect(latency.high).toBeGreaterThan(21.42)
    expect(energy).toBeUndefined()
  })

  it('counts every sample of a batch, and warns of what the formula leaves out', () => {
    expect(on('gap8', 3).cycles).toBe(3 * 766_624)
    const { warnings } = on('gap8')
    expect(warnings.map(w => w.code)).toEqual(['analytic-model', 'analytic-ops-omitted'])
    expect(warnings[1]!.sentence).toContain('Add, GlobalAveragePool, Softmax')
  })
})

describe('MPIC', () => {
  it('divides the MACs by its throughput, and has an energy', () => {
    const { cycles, energy } = on('mpic')
    expect(cycles).toBeCloseTo(12_501_632 / 2.1, 3)
    expect(energy!.value).toBeCloseTo((cycles / 250e6) * 5.3825, 9)
    expect(mpicCycles(8, 2)(spec({ kernel: 5 }))).toBeCloseTo(2, 9)
  })
})

describe('DIANA', () => {
  it('counts array passes and loads on the digital side', () => {
    const { layers } = on('diana')
    expect(layers[0]!.cycles).toBe(1 * 3 * 2 * 32 * 9 + (32 * 32 * 19) / 8)
    expect(layers.at(-1)!.cycles).toBe(64 + 74 / 8)
  })

  it('unrolls output columns of the analog array as far as they fit', () => {
    const narrow = spec({
      channelsIn: 16,
      channelsOut: 32,
      kernel: 9,
      kernelX: 3,
      kernelY: 3,
      outX: 32,
      outY: 32,
    })
    // u = 4: 4 · 32 ≤ 512 and (4 + 2) · 64 · 3 = 1,152.
    expect(dianaAnalogCycles(narrow)).toBeCloseTo(8 * 16 * 9 + (1024 / 4) * 70 * 0.26, 6)
    const wide = { ...narrow, channelsIn: 256 }
    expect(dianaAnalogCycles(wide)).toBeCloseTo(8 * 256 * 9 + 2 * 1024 * 70 * 0.26, 6)
  })
})
