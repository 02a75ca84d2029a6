// The job as the pipeline uses it: in the sandboxed process, data set loaded once, many models.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvaluateInput, EvaluateOutput, evaluateJob } from '../../src/evaluate/index.ts'
import { startWorker, type Worker } from '../../src/runtime/index.ts'
import { located, root, scale } from './models.ts'

const model = readFileSync(join(root, 'fixtures/over-budget/models/keywords.onnx'))
const input: EvaluateInput = {
  model,
  data: { path: 'fixtures/over-budget/data/keywords.npz', scale },
  cwd: root,
  options: { metric: 'top-1' },
}

describe('evaluateJob', () => {
  let worker: Worker
  beforeAll(async () => {
    worker = await startWorker({ runtime: located })
  })
  afterAll(() => worker.close())
  const call = (more: Partial<EvaluateInput> = {}): Promise<EvaluateOutput> =>
    worker.call<typeof evaluateJob>('evaluate', { ...input, ...more })

  it('evaluates in the worker what it evaluates here', async () => {
    const there = await call()
    expect(there.estimate.value).toBeCloseTo(0.9333, 3)
    expect(there.perSample).toHaveLength(600)
    expect(there.dataSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('recalibrates on training samples first and returns the model it evaluated', async () => {
    const { model: tuned, estimate } = await call({ recalibrate: 256 })
    const again = await call({ model: tuned! })
    expect(again.estimate).toEqual(estimate)
  })

  it('evaluates everything on request', async () => {
    expect((await call({ part: 'all' })).samples).toBe(1100)
  })

  it('answers a broken model and a missing data set with the user’s error, and lives on', async () => {
    await expect(call({ model: new Uint8Array(10) })).rejects.toMatchObject({ name: 'UserError' })
    await expect(call({ data: { path: 'nowhere.npz' } })).rejects.toMatchObject({ code: 'file-not-found' })
    expect((await call()).samples).toBe(600)
  })
})
