import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, json, repository, root } from './cli.ts'

const dataFolder = process.env['EDGEWISE_DATA'] ?? join(root, '../shared/data')
const hasPublicData = existsSync(join(dataFolder, 'datasets/mlperf_tiny'))
if (!hasPublicData) console.log('EDGEWISE_DATA is absent: keyword spotting on public data is skipped')

const model = 'models/keywords.onnx'
const described = ['--data', 'keywords.yml']
const cwd = repository(
  { 'keywords.yml': 'path: data/keywords.npz\nscale: { divide: 255, mean: 0.335, std: 0.212 }\n' },
  'within-budget',
)

type Quality = { metric: string; value: number; low: number; high: number; samples: number }

describe('run', () => {
  it('gives the accuracy that the fixture was made with, and its interval', async () => {
    const { ran, document } = await json<Quality>(['run', model, ...described], { cwd })
    expect(ran.code).toBe(0)
    expect(document).toMatchObject({ metric: 'top-1', samples: 600 })
    expect(document.value).toBeCloseTo(0.91, 2)
    expect(document.low).toBeLessThan(document.value)
    expect(document.high).toBeGreaterThan(document.value)
  })

  it.each(['top-k', 'f1', 'auc'])('reaches %s', async metric => {
    const { document } = await json<Quality>(['run', model, ...described, '--metric', metric, '--k', '3'], {
      cwd,
    })
    expect(document.metric).toBe(metric)
    expect(document.value).toBeGreaterThan(0.85)
    expect(document.value).toBeLessThanOrEqual(1)
  })

  it('tests on all samples when asked', async () => {
    const { document } = await json<Quality>(['run', model, ...described, '--split', 'all'], { cwd })
    expect(document.samples).toBe(1100)
  })

  it('reads an .npz without a description, unscaled', async () => {
    const { document } = await json<Quality>(['run', model, '--data', 'data/keywords.npz'], { cwd })
    expect(document.samples).toBe(600)
  })

  it('says in words what it says in JSON', async () => {
    const { out, err, code } = await edgewise(['run', model, ...described, '--quiet'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^top-1 accuracy {2}9\d\.\d % \(\d\d\.\d–\d\d\.\d\) {2}on 600 samples\n$/)
  })

  it.each([
    ['no data', ['run', model], 'argument-missing'],
    ['data that is not there', ['run', model, '--data', 'none.npz'], 'file-not-found'],
    ['an unknown metric', ['run', model, ...described, '--metric', 'topp'], 'option-invalid'],
    ['a measure of numbers on classes', ['run', model, ...described, '--metric', 'mae'], 'evaluate-targets'],
    ['an unknown split', ['run', model, ...described, '--split', 'train'], 'option-invalid'],
  ])('refuses %s', async (_, args, code) => {
    const ran = await edgewise([...args, '--json'], { cwd })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(`error ${code}`)
  })

  it.skipIf(!hasPublicData)(
    'reaches the published accuracy of keyword spotting on its own stimuli',
    async () => {
      const place = repository({ 'kws.yml': 'path: kws01\nscale: { zeroPoint: 83, divide: 1.71027 }\n' })
      for (const file of ['kws01_x.npy.gz', 'kws01_y.npy.gz'])
        copyFileSync(join(dataFolder, 'datasets/mlperf_tiny', file), join(place, file))
      const net = join(dataFolder, 'models/mlperf_open_alibaba_kws.onnx')
      const { document } = await json<Quality>(['run', net, '--data', 'kws.yml', '--split', 'all'], {
        cwd: place,
      })
      expect(document).toMatchObject({ metric: 'top-1', samples: 1000 })
      expect(document.value).toBeGreaterThan(0.9)
    },
  )
})
