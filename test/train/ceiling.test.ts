// Training below a ceiling of memory: the room that is left for a step's values, and a process that stays below.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attr, build, encode, type Graph, node, type Tensor, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { startWorker } from '../../src/runtime/index.ts'
import { type Ceiling, fitted, valueRoom } from '../../src/train/ceiling.ts'
import type { TrainInput, TrainProgress, trainJob } from '../../src/train/index.ts'
import { located } from '../runtime/models.ts'

const MiB = 2 ** 20
const ceiling: Ceiling = {
  bytes: 1000 * MiB,
  residentBytes: 150 * MiB,
  stateBytes: 10 * MiB,
  batch: 32,
  rest: 0,
}

describe('the room for values', () => {
  it('is smaller with more state, twice, and with more that is there already', () => {
    const room = valueRoom(ceiling, 32, 'twice')
    expect(valueRoom({ ...ceiling, stateBytes: 20 * MiB }, 32, 'twice')).toBe(
      valueRoom({ ...ceiling, residentBytes: 170 * MiB }, 32, 'twice'),
    )
    expect(valueRoom({ ...ceiling, stateBytes: 20 * MiB }, 32, 'twice')).toBeLessThan(room)
  })

  it('is shared with the smaller batch at the end of an epoch, sample by sample', () => {
    const shared = { ...ceiling, rest: 8 }
    expect(valueRoom(shared, 32, 'twice')).toBeCloseTo(4 * valueRoom(shared, 8, 'twice'), 0)
    expect(valueRoom(shared, 32, 'twice') + valueRoom(shared, 8, 'twice')).toBeLessThan(
      valueRoom(ceiling, 32, 'twice'),
    )
  })

  it('is nothing, not less, where the ceiling is below what is there', () => {
    expect(valueRoom({ ...ceiling, bytes: MiB }, 32, 'twice')).toBe(0)
  })
})

describe('steps below a ceiling', () => {
  const plain = { memory: { peakBytes: 900 * MiB } }
  const atLeast = (bytes: number) => (_: number, limit: number | undefined) => ({
    memory: { peakBytes: Math.max(bytes, limit ?? bytes) },
  })

  it('are the plain ones where they fit, or where there is no ceiling', () => {
    const roomy = { ...ceiling, bytes: 4000 * MiB }
    expect(fitted(plain, roomy, atLeast(1))(32)).toBe(plain)
    expect(fitted(plain, undefined, () => plain)(8)).toBe(plain)
  })

  it('are made to fit otherwise', () => {
    const { memory } = fitted(plain, ceiling, atLeast(1))(32)
    expect(memory.peakBytes).toBe(valueRoom(ceiling, 32, 'twice'))
  })

  it('say what the least would be, and that is enough', () => {
    const least = 800 * MiB
    const refused = () => fitted(plain, ceiling, atLeast(least))
    expect(refused).toThrow(/cannot stay below 1000 MiB: it takes about 1.\d+ GiB/)
    const [, told] = /about ([\d.]+) GiB/.exec(messageOf(refused))!
    expect(
      fitted(plain, { ...ceiling, bytes: (Number(told) + 0.01) * 2 ** 30 }, atLeast(least))(32),
    ).toBeDefined()
  })
})

function messageOf(fails: () => unknown): string {
  try {
    fails()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
afterAll(() => rmSync(cwd, { recursive: true }))

/** Blocks of two convolutions, each of a point alone, over 8×8 points of 32 channels, added to what went in. */
function deep(blocks: number): Graph {
  const draw = random('deep')
  const constants: Record<string, Tensor> = { image: tensor('int64', [4], [-1, 1, 8, 8]) }
  const weights = (name: string, shape: readonly number[], scale: number) => {
    const count = shape.reduce((a, b) => a * b, 1)
    constants[name] = tensor(
      'float32',
      shape,
      Float32Array.from({ length: count }, () => scale * draw.normal()),
    )
    return name
  }
  const point = { kernel_shape: attr.ints([1, 1]) }
  const conv = (x: string, from: number, y: string) =>
    node('Conv', [x, weights(`${y}.w`, [32, from, 1, 1], 0.15)], [y], point)
  const nodes = Array.from({ length: blocks }, (_, i) => [
    conv(`s${i}`, 32, `a${i}`),
    node('Relu', [`a${i}`], [`r${i}`]),
    conv(`r${i}`, 32, `b${i}`),
    node('Add', [`b${i}`, `s${i}`], [`t${i}`]),
    node('Relu', [`t${i}`], [`s${i + 1}`]),
  ]).flat()
  return build({
    inputs: [value('x', 'float32', ['N', 64])],
    outputs: [value('y', 'float32', ['N', 2])],
    nodes: [
      node('Reshape', ['x', 'image'], ['i']),
      conv('i', 1, 's0'),
      ...nodes,
      node('GlobalAveragePool', [`s${blocks}`], ['p']),
      node('Flatten', ['p'], ['f']),
      node('Gemm', ['f', weights('head', [32, 2], 0.3)], ['y']),
    ],
    constants,
  })
}

describe('trainJob', () => {
  const draw = random('points')
  const rows = Array.from({ length: 600 }, (_, i) => [
    ...Array.from({ length: 64 }, () => draw.normal().toFixed(3)),
    i % 2,
  ])
  const header = [...Array.from({ length: 64 }, (_, i) => `p${i}`), 'label'].join()
  writeFileSync(join(cwd, 'points.csv'), `${header}\n${rows.map(row => row.join()).join('\n')}\n`)
  const input: TrainInput = {
    model: encode(deep(24)),
    data: { path: 'points.csv' },
    cwd,
    recipe: {
      batch: 480,
      steps: 1,
      epochs: 1,
      optimizer: { kind: 'sgd', momentum: 0.9 },
      weightDecay: 0,
      rate: 0.01,
      schedule: { kind: 'constant' },
      shuffle: true,
      augment: [],
      freezeBatchNorm: false,
      seed: 1,
    },
    threads: 1,
  }
  const run = async (memoryBytes: number | undefined) => {
    const worker = await startWorker({
      runtime: located,
      ...(memoryBytes ? { memoryBytes } : {}),
    })
    const told: TrainProgress[] = []
    try {
      const output = await worker.call<typeof trainJob>(
        'train',
        { ...input, memoryBytes },
        { onProgress: one => told.push(one) },
      )
      return { output, told, peak: worker.peakRssBytes() }
    } finally {
      await worker.close()
    }
  }

  it('trains in less memory to the same weights, and tells what it computes twice', async () => {
    const plain = await run(undefined)
    expect(plain.output.memory.blocks).toBe(0)
    const refusal = await run(plain.peak - 60 * MiB).catch((error: Error) => error)
    expect(refusal).toMatchObject({ code: 'train-memory' })
    const [, least] = /about (\d+) MiB/.exec((refusal as Error).message)!
    // What is resident differs a little from process to process.
    const ceiling = (Number(least) + 15) * MiB
    const below = await run(ceiling)
    expect(below.peak).toBeLessThan(Math.min(ceiling, plain.peak))
    expect(below.output.memory.peakBytes).toBeLessThan(plain.output.memory.peakBytes)
    expect(below.output.model).toEqual(plain.output.model)
    const { blocks, share } = below.output.memory
    expect(blocks).toBeGreaterThan(0)
    expect(below.told).toContainEqual({ kind: 'recomputing', blocks, share })
  }, 60_000)
})
