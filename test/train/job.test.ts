// The job in its sandboxed process: what a model is trained towards, and that it comes back as it went in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  attr,
  build,
  decode,
  encode,
  floats,
  type Graph,
  node,
  type Shape,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { startWorker, type Worker } from '../../src/runtime/index.ts'
import type { Recipe, TrainInput, TrainOutput, TrainProgress, trainJob } from '../../src/train/index.ts'
import { located } from '../runtime/models.ts'

const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
const workers: Worker[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map(worker => worker.close()))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const count = 400
const draw = random('rows')
const rows = Array.from({ length: count }, () => Array.from({ length: 4 }, () => draw.normal()))
const csv = (name: string, label: (row: number[]) => number) =>
  writeFileSync(
    join(cwd, name),
    `a,b,c,d,label\n${rows.map(row => [...row, label(row)].join()).join('\n')}\n`,
  )
csv('line.csv', ([a, b]) => 2 * a! - b! + 0.5)
csv('sides.csv', ([a, b]) => (a! + b! > 0 ? 1 : 0))
csv('thirds.csv', ([a]) => (a! < -0.4 ? 0 : a! < 0.4 ? 1 : 2))

/** Linear layers of these widths; Relu between, `last` after. */
function net(widths: number[], options: { last?: string; batch?: string | number } = {}): Graph {
  const start = random(`net/${widths}`)
  const constants = Object.fromEntries(
    widths.slice(1).flatMap((out, i) => [
      [
        `w${i}`,
        tensor(
          'float32',
          [widths[i]!, out],
          Array.from({ length: widths[i]! * out }, () => 0.5 * start.normal()),
        ),
      ],
      [`b${i}`, tensor('float32', [out], new Float32Array(out))],
    ]),
  )
  const depth = widths.length - 1
  const layers = widths.slice(1).flatMap((_, i) => {
    const after = i < depth - 1 ? 'Relu' : (options.last ?? 'Identity')
    return [
      node('Gemm', [i === 0 ? 'x' : `h${i}`, `w${i}`, `b${i}`], [`g${i}`]),
      node(
        after,
        [`g${i}`],
        [i === depth - 1 ? 'y' : `h${i + 1}`],
        after === 'Softmax' ? { axis: attr.int(1) } : {},
      ),
    ]
  })
  const shape = (width: number): Shape => [options.batch ?? 'N', width]
  return build({
    inputs: [value('x', 'float32', shape(widths[0]!))],
    outputs: [value('y', 'float32', shape(widths.at(-1)!))],
    nodes: layers,
    constants,
    metadata: { author: 'test' },
  })
}

const recipe: Recipe = {
  batch: 32,
  epochs: 20,
  optimizer: { kind: 'adam' },
  weightDecay: 0,
  rate: 0.02,
  schedule: { kind: 'cosine' },
  shuffle: true,
  augment: 'usual',
  freezeBatchNorm: false,
  seed: 1,
}

async function trained(
  model: Graph,
  data: TrainInput['data'],
  more: Partial<Recipe> = {},
): Promise<TrainOutput> {
  const worker = await startWorker({ runtime: located })
  workers.push(worker)
  const input: TrainInput = { model: encode(model), data, cwd, recipe: { ...recipe, ...more }, threads: 1 }
  return worker.call<typeof trainJob>('train', input)
}

describe('trainJob', () => {
  it('trains a regressor to the line that the data lies on', async () => {
    const { model, quality, before } = await trained(
      net([4, 1]),
      { path: 'line.csv', task: 'regression' },
      { epochs: 60 },
    )
    expect(quality.metric).toBe('mse')
    expect(quality.estimate.value).toBeLessThan(1e-3 * before!.estimate.value)
    const { constants } = decode(model)
    expect([...floats(constants.get('w0')!)].map(w => Math.round(20 * w) / 20)).toEqual(
      [2, -1, 0, 0].map(w => expect.closeTo(w, 5)),
    )
    expect(floats(constants.get('b0')!)[0]).toBeCloseTo(0.5, 1)
  })

  it('trains a single Sigmoid towards two classes, and Softmax towards three', async () => {
    const two = await trained(net([4, 1], { last: 'Sigmoid' }), { path: 'sides.csv' })
    const three = await trained(net([4, 16, 3], { last: 'Softmax' }), { path: 'thirds.csv' })
    for (const { quality } of [two, three]) {
      expect(quality.metric).toBe('top-1')
      expect(quality.estimate.value).toBeGreaterThan(0.9)
    }
  })

  it('trains a model that rebuilds its input towards it, and judges it by how it tells the labels apart', async () => {
    const rebuilt = await trained(net([4, 3, 4]), { path: 'thirds.csv' })
    expect(rebuilt.quality.metric).toBe('mse')
    expect(rebuilt.quality.estimate.value).toBeLessThan(0.7 * rebuilt.before!.estimate.value)
    const labelled = await trained(net([4, 3, 4]), { path: 'sides.csv' }, { epochs: 1 })
    expect(labelled.quality.metric).toBe('auc')
  })

  it('trains in batches what was exported for one sample, and exports it for one sample', async () => {
    const one = net([4, 16, 3], { batch: 1 })
    const { model, quality } = await trained(one, { path: 'thirds.csv' })
    expect(quality.estimate.value).toBeGreaterThan(0.85)
    const { inputs, outputs, metadata, nodes } = decode(model)
    expect({ inputs, outputs, metadata, nodes }).toEqual({
      inputs: one.inputs,
      outputs: one.outputs,
      metadata: one.metadata,
      nodes: one.nodes,
    })
  })

  it('trains in batches what was exported for one sample with a Reshape that says so', async () => {
    const one = net([4, 16, 3], { batch: 1 })
    const shape = tensor('int64', [2], [1, 4])
    const reshaped = build({
      ...one,
      inputs: [value('image', 'float32', [1, 1, 2, 2])],
      nodes: [node('Reshape', ['image', 'shape'], ['x']), ...one.nodes],
      constants: new Map([...one.constants, ['shape', shape]]),
    })
    const { model, quality } = await trained(reshaped, { path: 'thirds.csv' })
    expect(quality.estimate.value).toBeGreaterThan(0.85)
    const { nodes, constants } = decode(model)
    expect(nodes).toEqual(reshaped.nodes)
    expect([...constants.keys()].sort()).toEqual([...reshaped.constants.keys()].sort())
  })

  it('keeps weights among the inputs where the file has them there', async () => {
    const plain = net([4, 3])
    const listed = [...plain.constants].map(([name, t]) => value(name, t.dtype, t.shape))
    const old = build({ ...plain, irVersion: 3, opset: 8, inputs: [...plain.inputs, ...listed] })
    const { model } = await trained(old, { path: 'thirds.csv' }, { epochs: 1 })
    expect(decode(model).inputs).toEqual(old.inputs)
    expect(decode(model).constants.get('w0')).not.toEqual(old.constants.get('w0'))
  })

  it('stops early on held-out samples and returns the best weights', async () => {
    const early = await trained(net([4, 16, 3]), { path: 'thirds.csv' }, { epochs: 500, patience: 3 })
    expect(early.ended).toBe('early')
    expect(early.epochs).toBeLessThan(200)
    expect(early.quality.estimate.value).toBeGreaterThan(0.85)
  })

  it('takes every option of a recipe together, and gives the same weights again', async () => {
    const all: Partial<Recipe> = {
      epochs: 15,
      optimizer: { kind: 'sgd', momentum: 0.9, nesterov: true },
      weightDecay: 1e-3,
      schedule: { kind: 'one-cycle', warmup: 5 },
      augment: ['noise', 'mixup'],
      smoothing: 0.1,
      clipNorm: 1,
      average: 0.9,
    }
    const [a, b] = [
      await trained(net([4, 8, 3]), { path: 'thirds.csv' }, all),
      await trained(net([4, 8, 3]), { path: 'thirds.csv' }, all),
    ]
    expect(Buffer.from(a.model).equals(b.model)).toBe(true)
    expect(a.quality.estimate.value).toBeGreaterThan(0.6)
  })

  it('tells of its steps, and stops with a checkpoint when it is aborted', async () => {
    const worker = await startWorker({ runtime: located })
    workers.push(worker)
    const stop = new AbortController()
    const told: TrainProgress[] = []
    const onProgress = (progress: TrainProgress) => {
      told.push(progress)
      if (told.length === 3) stop.abort(new Error('enough'))
    }
    const input = {
      model: encode(net([4, 16, 3])),
      data: { path: 'thirds.csv' },
      cwd,
      recipe: { ...recipe, steps: 10_000_000 },
      threads: 1,
    }
    await expect(
      worker.call<typeof trainJob>('train', input, { signal: stop.signal, onProgress }),
    ).rejects.toThrow('enough')
    expect(told[0]).toMatchObject({ kind: 'step', steps: 10_000_000 })
    expect(told.at(-1)).toMatchObject({ kind: 'checkpoint' })
  })

  it.each([
    ['more classes than scores', net([4, 2]), 'thirds.csv', 'evaluate-classes'],
    [
      'a model without weights',
      build({
        inputs: [value('x', 'float32', ['N', 4])],
        outputs: [value('y', 'float32', ['N', 4])],
        nodes: [node('Relu', ['x'], ['y'])],
      }),
      'thirds.csv',
      'train-no-parameters',
    ],
    ['data that is not there', net([4, 3]), 'none.csv', 'file-not-found'],
  ])('refuses %s', async (_, model, path, code) => {
    await expect(trained(model, { path })).rejects.toMatchObject({ code })
  })
})
