// The job: many models, one data set, scores and reasons in order; in the sandboxed process as in this one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encode, type Graph } from '../../src/ir/index.ts'
import type { ProxiesInput, ProxiesProgress, Scores } from '../../src/proxies/index.ts'
import { proxyNames, proxyScores } from '../../src/proxies/index.ts'
import { proxiesJob } from '../../src/proxies/job.ts'
import { random } from '../../src/random.ts'
import { startWorker } from '../../src/runtime/index.ts'
import { builtInSpace } from '../../src/space/index.ts'
import { located } from '../runtime/models.ts'
import { deepNet, net, runtime } from './net.ts'

const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
afterAll(() => rmSync(cwd, { recursive: true }))

/** A csv of rows of 24 numbers in two classes. */
beforeAll(() => {
  const draw = random('rows')
  const row = () => Array.from({ length: 24 }, () => draw.normal())
  const lines = Array.from({ length: 120 }, row).map(x => [...x, x[0]! > 0 ? 1 : 0].join())
  writeFileSync(
    join(cwd, 'rows.csv'),
    `${[...Array(24).keys()].map(i => `c${i}`).join()},label\n${lines.join('\n')}\n`,
  )
})

const input = (models: readonly Graph[], more: Partial<ProxiesInput> = {}): ProxiesInput => ({
  models: models.map(encode),
  proxies: proxyNames,
  cwd,
  inside: cwd,
  seed: 1,
  ...more,
})

async function run(given: ProxiesInput) {
  const told: ProxiesProgress[] = []
  const progress = (value: ProxiesProgress) => void told.push(value)
  const { scores } = await proxiesJob(given, { runtime, progress, signal: new AbortController().signal })
  return { scores, told }
}
const reason = (scores: Scores | undefined, name: 'zico' | 'swap') => {
  const score = scores?.[name]
  return score && 'reason' in score ? score.reason : undefined
}

describe('the job', () => {
  it('scores every model on the same samples, tells of each, and controls are always there', async () => {
    const data = { path: 'rows.csv' }
    const models = [deepNet(2), deepNet(3), deepNet(2)]
    const { scores, told } = await run(input(models, { data, proxies: ['swap', 'zico'] }))
    expect(told.map(({ model }) => model)).toEqual([0, 1, 2])
    expect(scores[0]).toEqual(scores[2])
    expect(scores[0]).not.toEqual(scores[1])
    expect(Object.keys(scores[0]!)).toEqual(['params', 'macs', 'swap', 'zico'])
    expect(scores[0]!.macs).toEqual({ value: 2 * 24 * 24 })
    for (const score of Object.values(scores[0]!)) expect(Number.isFinite(score.value)).toBe(true)
  })

  it('gives the same from the sandboxed process', async () => {
    const worker = await startWorker({ runtime: located })
    try {
      const given = input([net(), deepNet(2)])
      const told: number[] = []
      const found = await worker.call<typeof proxiesJob>('proxies', given, {
        onProgress: ({ model }) => void told.push(model),
      })
      expect(told).toEqual([0, 1])
      expect(found.scores).toEqual((await run(given)).scores)
    } finally {
      await worker.close()
    }
  })

  it('feeds noise where there is no data, and says which scores need classes', async () => {
    const { scores } = await run(input([net()]))
    expect(reason(scores[0], 'zico')).toMatch(/no classes/)
    expect(
      Object.entries(scores[0]!)
        .filter(([, score]) => score.value === undefined)
        .map(([name]) => name),
    ).toEqual(['zico', 'snip', 'grad-norm'])
  })

  it('takes one model that cannot be read, or does not fit the data, as a reason and goes on', async () => {
    const models = input([deepNet(2), net()], { data: { path: 'rows.csv' } }).models
    const { scores } = await run({
      ...input([], { data: { path: 'rows.csv' } }),
      models: [new Uint8Array([1, 2, 3]), ...models],
    })
    expect(reason(scores[0], 'swap')).toMatch(/ONNX/)
    expect(reason(scores[1], 'swap')).toBeUndefined()
    expect(reason(scores[2], 'swap')).toMatch(/24/)
    expect(scores[2]!.params?.value).toBeGreaterThan(600)
    expect(scores[2]!.synflow?.value).toBeDefined()
  })

  it('gives weights that were trained, or are all alike, the scores of fresh ones where asked', async () => {
    const [one, two] = [net({ scale: 1 }), net({ scale: 0 })]
    const { scores } = await run(input([one, two], { fresh: true }))
    expect(scores[0]).toEqual(scores[1])
    expect(scores[0]).not.toEqual((await run(input([one]))).scores[0])
  })

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('enough'))
    const context = { runtime, progress: () => {}, signal: stopped }
    await expect(proxiesJob(input([net()]), context)).rejects.toThrow('enough')
  })

  it.each(['ds-cnn', 'resnet', 'conv1d', 'mlp'])('scores the nets of %s', async name => {
    const shape = name === 'mlp' ? [20] : name === 'conv1d' ? [2, 64] : [3, 16, 16]
    const space = builtInSpace(name, { input: shape, outputs: 3 })
    const { scores } = await run(
      input([space.decode(space.seed)], { proxies: ['naswot', 'swap', 'synflow'], samples: 8 }),
    )
    for (const score of Object.values(scores[0]!)) expect(score).toEqual({ value: expect.any(Number) })
  })
})

describe('proxyScores', () => {
  it('says of a graph in this process what the job says of its file', async () => {
    const [there] = (await run(input([net()], { proxies: ['naswot', 'synflow', 'meco'], data: undefined })))
      .scores
    const here = await proxyScores(net(), { runtime, proxies: ['naswot', 'synflow', 'meco'], seed: 1 })
    expect(here).toEqual(there)
    expect(Object.keys(here).sort()).toEqual(['macs', 'meco', 'naswot', 'params', 'synflow'])
  })
})
