// Real models on real data, and what does not fit together.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDataset, whole } from '../../src/data/index.ts'
import { evaluate } from '../../src/evaluate/index.ts'
import { build, type Dim, encode, node, tensor, value } from '../../src/ir/index.ts'
import { echo, root, runtime, scale, split } from './models.ts'

const fixture = (path: string) => readFileSync(join(root, 'fixtures', path))
const keywords = () => loadDataset({ path: 'fixtures/over-budget/data/keywords.npz', scale }, { cwd: root })

describe('the fixtures', () => {
  it.each([
    ['within-budget/base/models/keywords.onnx', 0.92],
    ['within-budget/models/keywords.onnx', 0.91],
    ['over-budget/base/models/keywords.onnx', 0.92],
    ['over-budget/models/keywords.onnx', 0.9333],
  ])('%s has the accuracy PyTorch measured', async (path, expected) => {
    const data = await keywords()
    const { estimate } = await evaluate(await runtime.open(fixture(path)), data.test, {
      metric: 'top-1',
      scaling: data.scale,
    })
    expect(estimate.value).toBeCloseTo(expected, 4)
  })

  it('gives the same answers in any batch, also one the model fixes', async () => {
    const data = await keywords()
    const session = await runtime.open(fixture('within-budget/models/keywords.onnx'))
    const run = (batch: number) =>
      evaluate(session, data.test, { metric: 'top-1', scaling: data.scale, batch, limit: 70 })
    expect((await run(1)).perSample).toEqual((await run(64)).perSample)
    const of7 = await evaluate(await runtime.open(echo(2, 7)), split([1, 0, 0, 1, 1, 0], 2, [0, 0, 0]), {
      metric: 'top-1',
    })
    expect([...of7.perSample]).toEqual([1, 0, 1])
  })

  it('runs a model one by one whose symbolic batch does not work', async () => {
    // Reshapes to a single row, as converters write it.
    const shape: Dim[] = ['N', 2]
    const stiff = build({
      inputs: [value('x', 'float32', shape)],
      outputs: [value('y', 'float32', shape)],
      nodes: [node('Reshape', ['x', 'one'], ['y'])],
      constants: { one: tensor('int64', [2], [1, 2]) },
    })
    const quality = await evaluate(
      await runtime.open(encode(stiff)),
      split([1, 0, 0, 1, 1, 0], 2, [0, 0, 0]),
      { metric: 'top-1' },
    )
    expect([...quality.perSample]).toEqual([1, 0, 1])
  })

  it('takes a seeded choice of the samples up to the limit', async () => {
    const data = await keywords()
    const session = await runtime.open(fixture('within-budget/models/keywords.onnx'))
    const run = (seed: number) =>
      evaluate(session, data.test, { metric: 'top-1', scaling: data.scale, limit: 100, seed })
    expect(await run(1)).toEqual(await run(1))
    expect((await run(1)).perSample).not.toEqual((await run(2)).perSample)
    expect((await run(1)).samples).toBe(100)
  })
})

describe('what does not fit', () => {
  const run = async (...[data, options]: [ReturnType<typeof split>, object]) =>
    evaluate(await runtime.open(echo(data.x.shape[1]!)), data, { metric: 'top-1', ...options })

  it.each([
    ['labels beyond the scores', split([1, 0, 0, 1], 2, [0, 2]), {}, 'evaluate-classes'],
    ['a data set of other classes', split([1, 0, 0, 1], 2, [0, 1]), { classes: 3 }, 'evaluate-classes'],
    ['a score that is not a number', split([1, 0, Number.NaN, 1], 2, [0, 1]), {}, 'evaluate-not-finite'],
    [
      'an infinite error',
      split([1e30, 0, 0, 1], 2, [0, 0, 0, 0], 2),
      { metric: 'mse' },
      'evaluate-not-finite',
    ],
    ['no labels', split([1, 0, 0, 1], 2), {}, 'data-labels-missing'],
    [
      'targets where classes are wanted',
      split([1, 0, 0, 1], 2, [0.5, 1, 1, 1], 2),
      {},
      'data-labels-missing',
    ],
    [
      'classes where targets are wanted',
      split([1, 0, 0, 1], 2, [0, 1]),
      { metric: 'mae' },
      'evaluate-targets',
    ],
    ['one class only', split([1, 0, 0, 1], 2, [0, 0]), { metric: 'auc' }, 'evaluate-one-class'],
    ['no samples', split([], 2, []), {}, 'evaluate-no-samples'],
  ])('%s is a clear error', async (_, data, options, code) => {
    await expect(run(data, options)).rejects.toMatchObject({ name: 'UserError', code })
  })
})

const public_ = resolve(root, process.env['EDGEWISE_DATA'] ?? '../shared/data')
const present = existsSync(public_)
if (!present) console.log('public keyword-spotting model: skipped, the data folder is not there')

describe.skipIf(!present)('a public keyword-spotting model', () => {
  it('is as accurate on the official stimuli as MLPerf Tiny asks (90 %)', async () => {
    // The reference model's input quantisation: real = 0.5847 × (q − 83).
    const stimuli = { path: 'kws01', scale: { zeroPoint: 83, divide: 1 / 0.58470290899 } }
    const data = await loadDataset(stimuli, { cwd: join(public_, 'datasets/mlperf_tiny') })
    const session = await runtime.open(readFileSync(join(public_, 'models/mlperf_open_alibaba_kws.onnx')))
    const { estimate, samples } = await evaluate(session, whole(data), {
      metric: 'top-1',
      scaling: data.scale,
    })
    expect(samples).toBe(1000)
    expect(estimate.value).toBeCloseTo(0.908, 2)
  })
})
