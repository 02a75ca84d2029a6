// Forms round differently, so which ones a run is made of is part of it: the same seed gives the same bytes with what is
// remembered, and a run that goes on from its checkpoint needs no memory but that.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attr, build, encode, node, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { loadRuntime } from '../../src/runtime/index.ts'
import {
  type Choices,
  type Recipe,
  type TrainInput,
  type TrainProgress,
  trainJob,
} from '../../src/train/index.ts'
import { located } from '../runtime/models.ts'

const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const draw = random('tuning run')
const samples = 64
const row = () => [...Array.from({ length: 64 }, () => draw.normal().toFixed(3)), draw.int(4)].join()
const head = [...Array.from({ length: 64 }, (_, i) => `p${i}`), 'label'].join()
writeFileSync(join(cwd, 'data.csv'), `${head}\n${Array.from({ length: samples }, row).join('\n')}\n`)

const weights = (shape: readonly number[]) =>
  tensor(
    'float32',
    shape,
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.3 * draw.normal()),
  )
const around = attr.ints([1, 1, 1, 1])
const model = encode(
  build({
    inputs: [value('x', 'float32', ['N', 64])],
    outputs: [value('y', 'float32', ['N', 4])],
    nodes: [
      node('Reshape', ['x', 'image'], ['a']),
      node('Conv', ['a', 'first'], ['b'], { pads: around }),
      node('Relu', ['b'], ['c']),
      node('Conv', ['c', 'second'], ['d'], { pads: around }),
      node('GlobalAveragePool', ['d'], ['e']),
      node('Flatten', ['e'], ['f']),
      node('Gemm', ['f', 'last', 'bias'], ['y']),
    ],
    constants: {
      image: tensor('int64', [4], [0, 1, 8, 8]),
      first: weights([16, 1, 3, 3]),
      second: weights([16, 16, 3, 3]),
      last: weights([16, 4]),
      bias: weights([4]),
    },
    opset: 18,
  }),
)

const recipe: Recipe = {
  batch: 16,
  steps: 12,
  epochs: 1,
  optimizer: { kind: 'sgd', momentum: 0.9 },
  weightDecay: 0,
  rate: 0.05,
  schedule: { kind: 'constant' },
  shuffle: true,
  augment: [],
  freezeBatchNorm: false,
  seed: 1,
}

const runtime = loadRuntime(located)

async function run(more: Partial<TrainInput>) {
  const told: TrainProgress[] = []
  const input: TrainInput = { model, data: { path: 'data.csv' }, cwd, recipe, threads: 1, ...more }
  const progress = (one: TrainProgress) => void told.push(one)
  const output = await trainJob(input, { runtime, progress, signal: new AbortController().signal })
  const checkpoints = told.flatMap(one => (one.kind === 'checkpoint' ? [one.bytes] : []))
  const measured = told.flatMap(one => (one.kind === 'tuned' ? [one.choices] : []))
  return { ...output, checkpoints, measured, bytes: Buffer.from(output.model) }
}

/** At every place the last of the forms that are right everywhere: not what anybody would choose. */
function contrary(choices: Choices): Choices {
  const names = Object.keys(choices)
  return Object.fromEntries(
    names.map(name => {
      const forms: string[] = JSON.parse(name).at(-1)
      return [name, forms.filter(form => !/^blocked/.test(form)).at(-1)!]
    }),
  )
}

describe('a run that measured its forms', async () => {
  const first = await run({ tuning: {} })

  it('tells what it measured before the first step, and nothing when all of it is known', async () => {
    expect(first.tuning.timed).toBeGreaterThan(0)
    expect(first.measured).toHaveLength(1)
    const second = await run({ tuning: first.measured[0]! })
    expect(second.tuning.timed).toBe(0)
    expect(second.measured).toEqual([])
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  it('is not measured unless asked to, and is then the same each time', async () => {
    const [one, other] = [await run({}), await run({})]
    expect(one.tuning).toEqual({ timed: 0, changed: 0, left: 0 })
    expect(one.bytes.equals(other.bytes)).toBe(true)
  })

  it('goes on from its checkpoint in the same forms, whatever has become of the tuning file', async () => {
    // Long enough for a checkpoint, which is told every 50 ms at most.
    const long = { recipe: { ...recipe, steps: 400 }, checkpointEveryMs: 1 }
    const odd = contrary(first.measured[0]!)
    const whole = await run({ ...long, tuning: odd })
    const resume = { bytes: whole.checkpoints[0]!, path: 'left' }
    for (const tuning of [odd, {}, undefined]) {
      const rest = await run({ ...long, tuning, resume })
      expect(rest.resumed).toBeGreaterThan(0)
      expect(rest.tuning.timed).toBe(0)
      expect(rest.bytes.equals(whole.bytes)).toBe(true)
    }
    // Or none of this would have shown anything.
    expect((await run(long)).bytes.equals(whole.bytes)).toBe(false)
  }, 30_000)
})
