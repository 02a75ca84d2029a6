// Short trainings of candidates, on the keyword net of the fixtures: the job as the sandboxed process runs it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMissing, type JobContext, loadRuntime, locate } from '../../src/runtime/index.ts'
import {
  batches,
  recipeWith,
  type ShortInput,
  type ShortProgress,
  shortTrainingJob,
} from '../../src/train/index.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'fixtures/within-budget')
const located = locate({ roots: [root] })
if (isMissing(located)) throw new Error('onnxruntime-node is not installed')
const context: JobContext<ShortProgress> = {
  runtime: loadRuntime(located),
  progress: () => {},
  signal: new AbortController().signal,
}
const model = new Uint8Array(readFileSync(join(folder, 'models/keywords.onnx')))

const run = (changes: Partial<ShortInput> = {}) =>
  shortTrainingJob(
    {
      model,
      data: { path: 'data/keywords.npz', scale: { divide: 255, mean: 0.335, std: 0.212 } },
      cwd: folder,
      recipe: recipeWith({ rate: 1e-3, schedule: { kind: 'one-cycle' }, steps: 4 }),
      threads: 1,
      on: 'fit',
      judge: { metrics: ['top-1'], on: 'held-out', k: 5, seed: 1 },
      ...changes,
    },
    context,
  )

describe('a short training', () => {
  it('without steps only judges: the model comes back as it went in', async () => {
    const { model: out, steps } = await run({ recipe: recipeWith({ steps: 0 }) })
    expect(steps).toBe(0)
    expect(Buffer.compare(out, model)).toBe(0)
  })

  it('gives the same weights and the same figure twice', async () => {
    const [a, b] = [await run(), await run()]
    expect(a.steps).toBe(4)
    expect(Buffer.compare(a.model, b.model)).toBe(0)
    expect(a.qualities).toEqual(b.qualities)
    expect(Buffer.compare(a.model, model)).not.toBe(0)
  })

  it('judges on other samples than those of the test part until it is told to', async () => {
    const [heldOut, test] = [
      await run(),
      await run({ judge: { metrics: ['top-1'], on: 'test', k: 5, seed: 1 } }),
    ]
    expect(heldOut.qualities[0]!.samples).not.toBe(test.qualities[0]!.samples)
  })

  it('ends with its time, judging included, where time decides', async () => {
    const begun = performance.now()
    const { steps } = await run({ timeMs: 2000 })
    const took = performance.now() - begun
    expect(steps).toBeGreaterThan(4)
    expect(took).toBeGreaterThan(1600)
    expect(took).toBeLessThan(2600)
  })

  it('teaches a candidate by a teacher', async () => {
    const [alone, taught] = [await run(), await run({ teacher: model })]
    expect(Buffer.compare(alone.model, taught.model)).not.toBe(0)
  })
})

describe('batches without the last', () => {
  it('are all whole, and the epochs leave out different samples', () => {
    const plan = batches({ count: 10, batch: 4, seed: 1, shuffle: true, dropLast: true })
    expect(plan.perEpoch).toBe(2)
    const seen = new Set<number>()
    for (let step = 0; step < 20; step++) {
      const indices = plan.at(step)
      expect(indices).toHaveLength(4)
      for (const index of indices) seen.add(index)
    }
    expect(seen.size).toBe(10)
  })
})
