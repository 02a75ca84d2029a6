// Random weights to sensible accuracy on public data, as far as that goes in a few seconds.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attr, build, encode, node, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { startWorker, type Worker } from '../../src/runtime/index.ts'
import type { trainJob } from '../../src/train/index.ts'
import { located } from '../runtime/models.ts'

const data = process.env['EDGEWISE_DATA'] ?? join(import.meta.dirname, '../../../shared/data')
const ecg = join(data, 'datasets/ecg5000_train500')
if (!existsSync(ecg)) console.log('EDGEWISE_DATA is absent: training on public data is skipped')

/** Three 1-D convolutions with BatchNormalization, weights as He et al. draw them. */
function net(channels: readonly number[], classes: number): Uint8Array {
  const draw = random('ecg')
  const f32 = 'float32' as const
  const drawn = (shape: number[]) => {
    const [size, fan] = [shape.reduce((a, b) => a * b, 1), shape.slice(1).reduce((a, b) => a * b, 1)]
    return tensor(
      f32,
      shape,
      Array.from({ length: size }, () => Math.sqrt(2 / fan) * draw.normal()),
    )
  }
  const filled = (length: number, v: number) => tensor(f32, [length], new Float32Array(length).fill(v))
  const constants: Record<string, ReturnType<typeof tensor>> = {}
  const nodes = channels.slice(1).flatMap((width, i) => {
    const from = i === 0 ? 'x' : `relu${i - 1}`
    constants[`w${i}`] = drawn([width, channels[i]!, 5])
    for (const [name, v] of [
      ['scale', 1],
      ['shift', 0],
      ['mean', 0],
      ['variance', 1],
    ] as const)
      constants[`${name}${i}`] = filled(width, v)
    const norm = [`conv${i}`, `scale${i}`, `shift${i}`, `mean${i}`, `variance${i}`]
    return [
      node('Conv', [from, `w${i}`], [`conv${i}`], { strides: attr.ints([2]), pads: attr.ints([2, 2]) }),
      node('BatchNormalization', norm, [`norm${i}`]),
      node('Relu', [`norm${i}`], [`relu${i}`]),
    ]
  })
  const last = channels.at(-1)!
  constants['head'] = drawn([classes, last])
  constants['bias'] = filled(classes, 0)
  return encode(
    build({
      inputs: [value('x', f32, ['N', 1, 140])],
      outputs: [value('y', f32, ['N', classes])],
      constants,
      nodes: [
        ...nodes,
        node('GlobalAveragePool', [`relu${channels.length - 2}`], ['pooled']),
        node('Flatten', ['pooled'], ['flat']),
        node('Gemm', ['flat', 'head', 'bias'], ['y'], { transB: attr.int(1) }),
      ],
    }),
  )
}

describe.skipIf(!existsSync(ecg))('training on public data', () => {
  let worker: Worker
  beforeAll(async () => {
    worker = await startWorker({ runtime: located })
  })
  afterAll(() => worker.close())

  it('takes a 1-D net with random weights to 85 % of heartbeats and more', async () => {
    const { quality, before, losses } = await worker.call<typeof trainJob>('train', {
      model: net([1, 16, 32, 32], 5),
      data: { path: ecg },
      cwd: '/',
      threads: 1,
      recipe: {
        batch: 32,
        epochs: 8,
        optimizer: { kind: 'adam' },
        weightDecay: 0,
        rate: 3e-3,
        schedule: { kind: 'one-cycle' },
        shuffle: true,
        augment: 'usual',
        freezeBatchNorm: false,
        seed: 1,
      },
    })
    expect(quality.metric).toBe('top-1')
    expect(quality.estimate.value).toBeGreaterThan(0.85)
    expect(quality.estimate.value).toBeGreaterThan(before!.estimate.value + 0.2)
    expect(losses).toHaveLength(8 * 13)
  })
})
