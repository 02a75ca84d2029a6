// Batches made ahead by a thread: the bytes of those made in line, when the thread is used, and what happens when it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { noScaling, type Split } from '../../src/data/index.ts'
import { build, elements, encode, floats, node, type Tensor, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { loadRuntime, startWorker } from '../../src/runtime/index.ts'
import { batchMaker, type Making } from '../../src/train/batch.ts'
import { type Fed, type Recipe, type TrainOptions, train, type trainJob } from '../../src/train/index.ts'
import { openPrefetch, type Prefetch } from '../../src/train/prefetch.ts'
import { located } from '../runtime/models.ts'
import { classes, features, linearStep } from './linear-step.ts'

const draw = random('prefetch')
const batch = 6
const scaling = { zeroPoint: 0, divide: 255, mean: [0.4, 0.5, 0.6], std: [0.2, 0.3, 0.4] }

const opened: Prefetch[] = []
afterEach(async () => {
  for (const prefetch of opened.splice(0)) await prefetch.close()
})

function open(options: Parameters<typeof openPrefetch>[0]): Prefetch {
  const prefetch = openPrefetch(options)
  opened.push(prefetch)
  return prefetch
}

async function up(prefetch: Prefetch): Promise<boolean> {
  for (let i = 0; i < 1000 && !prefetch.idle(); i++) await sleep(10)
  return prefetch.idle()
}

const empty = (dtype: 'float32' | 'uint8' | 'int64', shape: number[]): Tensor => ({
  dtype,
  shape,
  bytes: new Uint8Array(elements(shape) * { float32: 4, uint8: 1, int64: 8 }[dtype]),
})
const samples = (count: number, shape: number[]): Tensor => ({
  dtype: 'uint8',
  shape: [count, ...shape],
  bytes: Uint8Array.from({ length: count * elements(shape) }, () => draw.int(256)),
})

type Case = { readonly making: Partial<Making>; readonly stored: number[]; readonly targets: number[] }
const image = [3, 16, 16]
const cases: Readonly<Record<string, Case>> = {
  'images with every augmentation': {
    making: { augment: ['flip', 'shift', 'noise', 'mixup'], layout: 'nchw' },
    stored: image,
    targets: [2],
  },
  'images that are stored with their channels last': {
    making: { augment: ['flip', 'shift'], layout: 'nhwc' },
    stored: [16, 16, 3],
    targets: [2],
  },
  'bytes as they are stored': {
    making: { augment: [], layout: 'nchw', input: { shape: ['N', ...image], dtype: 'uint8' } },
    stored: image,
    targets: [2],
  },
  'whole numbers of 64 bits': {
    making: { augment: [], layout: 'nchw', input: { shape: ['N', ...image], dtype: 'int64' } },
    stored: image,
    targets: [2],
  },
  'samples that are their own targets': {
    making: { augment: ['noise'], layout: 'nchw', towardsInput: true },
    stored: image,
    targets: image,
  },
}

function setUp({ making, stored, targets }: Case) {
  const x = samples(20, stored)
  const whole: Making = {
    layout: undefined,
    input: { shape: ['N', ...image], dtype: 'float32' },
    scaling,
    augment: [],
    seed: 3,
    towardsInput: false,
    ...making,
  }
  const room = (count: number): Fed => ({
    x: empty(whole.input.dtype as 'float32', [count, ...image]),
    targets: empty('float32', [count, ...targets]),
  })
  const label = (indices: Int32Array, to: Tensor) => {
    const width = elements(targets)
    for (const [n, index] of indices.entries()) floats(to).fill(index / 7, n * width, (n + 1) * width)
  }
  return { x, making: whole, room, label }
}

describe('a thread that makes batches ahead', () => {
  for (const [name, given] of Object.entries(cases))
    it(`gives the very bytes that are made in line: ${name}`, async () => {
      const { x, making, room, label } = setUp(given)
      const make = batchMaker(x, making)
      const prefetch = open({ making, x, like: room(batch), label })
      expect(await up(prefetch)).toBe(true)
      for (const [step, indices] of [
        [3, 19, 0, 7, 7, 1],
        [4, 5],
        [2, 9, 8, 6, 11, 12],
      ].entries()) {
        const [inLine, ahead] = [room(indices.length), room(indices.length)]
        const at = Int32Array.from(indices)
        if (!making.towardsInput) label(at, inLine.targets)
        make(at, inLine, step)
        prefetch.ask(step, at)
        expect(await prefetch.take(step, ahead)).toBe(true)
        expect(ahead.x.bytes).toEqual(inLine.x.bytes)
        expect(ahead.targets.bytes).toEqual(inLine.targets.bytes)
      }
    })

  it('has no batch that was not asked for, and works on after that', async () => {
    const { x, making, room, label } = setUp(cases['bytes as they are stored']!)
    const prefetch = open({ making, x, like: room(batch), label })
    expect(await up(prefetch)).toBe(true)
    expect(await prefetch.take(0, room(1))).toBe(false)
    prefetch.ask(1, Int32Array.of(2))
    expect(prefetch.idle()).toBe(false)
    expect(await prefetch.take(2, room(1))).toBe(false)
    prefetch.ask(3, Int32Array.of(2))
    expect(await prefetch.take(3, room(1))).toBe(true)
  })

  it('that fails or is ended leaves its batch to be made in line', async () => {
    const { x, making, room, label } = setUp({ making: { augment: ['mixup'] }, stored: image, targets: [2] })
    // Targets that are no whole number of float32 a sample cannot be mixed.
    const odd: Tensor = { dtype: 'float32', shape: [batch], bytes: new Uint8Array(5 * 4) }
    const failing = open({ making, x, like: { ...room(batch), targets: odd }, label: () => {} })
    expect(await up(failing)).toBe(true)
    failing.ask(
      0,
      Int32Array.from({ length: batch }, (_, n) => n),
    )
    expect(await failing.take(0, room(batch))).toBe(false)
    expect(failing.idle()).toBe(false)
    const closed = open({ making, x, like: room(batch), label })
    expect(await up(closed)).toBe(true)
    await closed.close()
    expect(closed.idle()).toBe(false)
  })
})

const count = 50
const labels = Array.from({ length: count }, () => draw.int(classes))
const split: Split = {
  count,
  x: tensor(
    'float32',
    [count, features],
    labels.flatMap(l => Array.from({ length: features }, (_, i) => draw.normal() + (i === l ? 2 : 0))),
  ),
  y: tensor('int32', [count], labels),
  layout: undefined,
}

const recipeOf = (steps: number): Recipe => ({
  batch: 8,
  epochs: 1,
  steps,
  optimizer: { kind: 'sgd', momentum: 0.9 },
  weightDecay: 1e-3,
  rate: 0.01,
  schedule: { kind: 'constant' },
  shuffle: true,
  augment: ['noise', 'mixup'],
  freezeBatchNorm: false,
  seed: 5,
})

/** A run whose clock ticks with each look at it, so that a batch seems to take a fifth of a step; `after`: a tick with the thread. */
function run(more: Partial<TrainOptions> & { after?: number; tick?: number } = {}) {
  const linear = linearStep()
  const { after, ...rest } = more
  let [time, tick] = [0, 1]
  return train({
    stepOf: () => linear,
    split,
    scaling: noScaling,
    towards: 'labels',
    recipe: recipeOf(1500),
    runtime: loadRuntime(located),
    threads: 1,
    scalars: rate => ({ rate }),
    mayPrefetch: () => {
      tick = after ?? 1
      return after !== undefined
    },
    key: 'run',
    checkpointEveryMs: Number.POSITIVE_INFINITY,
    save: () => {},
    progress: () => {},
    breathe: () => sleep(after === undefined ? 0 : 10),
    now: () => (time += tick),
    signal: new AbortController().signal,
    ...rest,
  })
}

const bytesOf = ({ losses, state }: Awaited<ReturnType<typeof run>>) => [
  losses,
  ...Object.values(state).map(t => t.bytes),
]

describe('training with batches made ahead', () => {
  it('goes through the same numbers, smaller last batches and all', async () => {
    const [inLine, ahead] = [await run(), await run({ after: 0.7 })]
    expect(inLine.batchesAhead).toBe(0)
    expect(ahead.batchesAhead).toBeGreaterThan(100)
    expect(bytesOf(ahead)).toEqual(bytesOf(inLine))
  })

  it('counts denormal numbers as zero, as this process does once it trains', async () => {
    await run({ recipe: recipeOf(1) })
    const tiny = { zeroPoint: 0, divide: 1e20, mean: [0], std: [1] }
    const { making, room } = setUp({ making: { scaling: tiny }, stored: image, targets: [2] })
    const x = tensor('float32', [1, ...image], new Float32Array(elements(image)).fill(1e-20))
    const [inLine, ahead] = [room(1), room(1)]
    batchMaker(x, making)(Int32Array.of(0), inLine, 0)
    const prefetch = open({ making, x, like: room(1), label: () => {} })
    expect(await up(prefetch)).toBe(true)
    prefetch.ask(0, Int32Array.of(0))
    expect(await prefetch.take(0, ahead)).toBe(true)
    expect(floats(inLine.x)[0]).toBe(0)
    expect(ahead.x.bytes).toEqual(inLine.x.bytes)
  })

  it('goes back to making them in line where steps take no less with the thread', async () => {
    const [inLine, tried] = [await run(), await run({ after: 1.1 })]
    expect(tried.batchesAhead).toBeGreaterThan(0)
    expect(tried.batchesAhead).toBeLessThan(20)
    expect(bytesOf(tried)).toEqual(bytesOf(inLine))
  })

  it('goes on from a checkpoint that was saved on a stop, to the same numbers', async () => {
    const stop = new AbortController()
    let saved: Uint8Array | undefined
    const scalars: TrainOptions['scalars'] = (rate, step) => {
      if (step === 1000) stop.abort()
      return { rate }
    }
    const broken = await run({ after: 0.7, signal: stop.signal, scalars, save: bytes => (saved = bytes) })
    expect([broken.ended, broken.batchesAhead > 0]).toEqual(['aborted', true])
    const rest = await run({ after: 0.7, resume: { bytes: saved!, path: 'c' } })
    expect(rest.resumed).toBe(1001)
    expect(bytesOf(rest)).toEqual(bytesOf(await run()))
  })

  it('names what went wrong as a run in line does', async () => {
    const scalars: TrainOptions['scalars'] = (_, step) => ({ rate: step === 1000 ? Number.MAX_VALUE : 0.01 })
    const messages: string[] = []
    for (const after of [undefined, 0.7])
      await run({ scalars, ...(after ? { after } : {}) }).catch((error: Error) =>
        messages.push(error.message),
      )
    expect(messages[0]).toContain('the parameter “W” was no longer finite')
    expect(messages[1]).toBe(messages[0])
  })

  it('never asks for a thread where batches take a fiftieth of a step or less', async () => {
    let [time, asked] = [0, false]
    const result = await run({
      breathe: async () => {},
      now: () => (time += 1),
      // Between the looks at the clock before and after a step a lot of time goes by.
      scalars: rate => {
        time += 60
        return { rate }
      },
      mayPrefetch: () => {
        asked = true
        return true
      },
    })
    expect([asked, result.batchesAhead]).toEqual([false, 0])
  })
})

describe('the job in its sandboxed process', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
  afterAll(() => rmSync(cwd, { recursive: true }))

  /** One layer on images: next to nothing beside making their batches. */
  const layer = build({
    inputs: [value('x', 'float32', ['N', 32 * 32 * 3])],
    outputs: [value('y', 'float32', ['N', 2])],
    nodes: [node('Gemm', ['x', 'w'], ['y'])],
    constants: { w: tensor('float32', [32 * 32 * 3, 2], new Float32Array(32 * 32 * 3 * 2)) },
  })
  const npy = (name: string, descr: string, shape: string, bytes: Uint8Array) => {
    const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117)
    const magic = [0x93, ...Buffer.from('NUMPY'), 1, 0, 118, 0]
    writeFileSync(
      join(cwd, `${name}.npy`),
      Buffer.concat([Buffer.from(magic), Buffer.from(`${header}\n`), bytes]),
    )
  }
  const images = 100
  npy('x', '|u1', `${images}, ${32 * 32 * 3}`, samples(images, [32 * 32 * 3]).bytes)
  npy(
    'y',
    '|u1',
    `${images},`,
    Uint8Array.from({ length: images }, (_, i) => i % 2),
  )

  const trained = async (memoryBytes: number | undefined) => {
    const worker = await startWorker({ runtime: located })
    try {
      const recipe = { ...recipeOf(400), batch: 32, augment: ['noise', 'mixup'] as const }
      return await worker.call<typeof trainJob>('train', {
        model: encode(layer),
        data: { path: cwd },
        cwd,
        recipe,
        threads: 1,
        memoryBytes,
      })
    } finally {
      await worker.close()
    }
  }

  it('starts the thread where a batch is dear and there is memory for it, and writes the same model', async () => {
    const [ahead, inLine] = [await trained(undefined), await trained(200 * 2 ** 20)]
    expect(ahead.batchesAhead).toBeGreaterThan(0)
    expect(inLine.batchesAhead).toBe(0)
    expect(ahead.model).toEqual(inLine.model)
  })
})
