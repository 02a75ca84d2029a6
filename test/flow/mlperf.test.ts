// Models that others published, through the whole flow as a process: gate against another version of the model,
// measurement, accuracy where a data set fits, search, comment, and a proposal that runs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, json, repository } from '../commands/cli.ts'
import {
  dataIsHere,
  type Example,
  exampleRepository,
  modelFile,
  narrowed,
  publicModel,
  publicModels,
} from './public.ts'

type Figure = { value: number; low: number; high: number; unit: string; source: string }
type Figures = Record<string, Figure>
type Point = { id: number; feasible: boolean; description: string; metrics: Figures }
type Judged = {
  status: string
  models: [
    {
      status: string
      checks: { metric: string; head: Figure | null; base: Figure | null; status: string }[]
      search: { feasible: boolean; objectives: string[]; front: Point[]; best: Point | null }
      warnings: { code: string }[]
    },
  ]
}

async function judged(example: Example) {
  const cwd = exampleRepository(example)
  const args = ['gate', '--base', 'base', '--out', 'out', '--seed', '1']
  const { ran, document } = await json<Judged>(args, { cwd })
  const [model] = document.models
  const check = (metric: string) => model.checks.find(row => row.metric === metric)!
  const text = (name: string) => readFileSync(join(cwd, 'out', name), 'utf8')
  return { cwd, ran, document, model, check, text, best: join(cwd, 'out/net/best.onnx') }
}

describe.skipIf(!dataIsHere)('MLPerf Tiny keyword spotting, with its official test set', () => {
  // The official int8 features, as the float model was trained on them.
  const scale = { zeroPoint: 83, divide: 1 / 0.58470290899 }
  const example = (): Example => {
    const model = 'mlperf_open_alibaba_kws.onnx'
    return {
      model,
      base: narrowed(publicModel(model), 0.9),
      budgets: {
        'top-1': '60%',
        macs: { limit: '800k', 'max-regression': '50%' },
        'peak-memory': { limit: '32KiB', as: 'int8' },
        'latency-p50': { host: { limit: '50ms' } },
      },
      search: {
        method: 'evolution',
        time: '8s',
        trials: 10,
        objectives: ['top-1', 'macs'],
        widths: [0.75, 0.875, 1],
      },
      data: { prefix: 'kws01', scale },
    }
  }

  it('is judged, searched around, commented, and gets a proposal that is as accurate as promised', async () => {
    const { cwd, ran, document, model, check, text, best } = await judged(example())
    expect([ran.code, document.status], ran.err).toEqual([1, 'fail'])
    expect(check('top-1').head).toMatchObject({ value: 0.908, unit: 'ratio', source: 'measured' })
    expect(check('macs')).toMatchObject({ status: 'fail', head: { value: 816384, source: 'computed' } })
    expect(check('latency-p50')).toMatchObject({ status: 'pass', head: { unit: 'ms', source: 'measured' } })
    expect(check('top-1').base!.value).toBeLessThan(0.908)
    expect(text('comment.md')).toContain('90.8 %')

    const proposed = model.search.best!.metrics
    expect(proposed['macs']!.value).toBeLessThanOrEqual(800_000)
    expect(proposed['top-1']!.value).toBeGreaterThanOrEqual(0.6)
    const again = await json(['run', best, '--data', 'set.json', '--split', 'all'], { cwd })
    expect(again.document).toMatchObject({ value: proposed['top-1']!.value, samples: 1000 })
  }, 90_000)
})

describe.skipIf(!dataIsHere)('MLPerf Tiny visual wake words, with no data set in the repository', () => {
  const models = [
    { model: 'mlperf_open_alibaba_vww.onnx', macs: 756_482, limit: 600_000 },
    { model: 'mlperf_vww_mobilenetv1_0.25_float.onnx', macs: 7_489_664, limit: 5_000_000 },
  ]

  it.each(models)(
    '$model: the proposal keeps what the budgets allow, and says that its accuracy is unknown',
    async ({ model: file, macs, limit }) => {
      const example: Example = {
        model: file,
        base: narrowed(publicModel(file), 0.875),
        budgets: { macs: limit, 'latency-p50': { host: { limit: '100ms' } } },
        search: { time: '5s', trials: 24 },
      }
      const { cwd, ran, document, model, check, text, best } = await judged(example)
      expect([ran.code, document.status], ran.err).toEqual([1, 'fail'])
      expect(check('macs')).toMatchObject({ status: 'fail', head: { value: macs } })
      expect(check('latency-p50')).toMatchObject({ status: 'pass', head: { source: 'measured' } })
      expect(model.warnings.map(({ code }) => code)).toContain('search-blind')
      expect(text('comment.md')).toContain('what the candidate can still tell apart is unknown')

      const { objectives, front, best: proposed } = model.search
      expect(objectives[0]).toBe('kept-importance')
      const kept = (point: Point) => point.metrics['kept-importance']!.value
      expect(kept(proposed!)).toBe(Math.max(...front.filter(point => point.feasible).map(kept)))
      // A net cut to a quarter everywhere would hold the budgets as well, with a few per cent of the MACs.
      expect(proposed!.metrics['macs']!.value).toBeLessThanOrEqual(limit)
      expect(proposed!.metrics['macs']!.value).toBeGreaterThan(limit / 2)
      const timed = await json<{ models: { runs: number }[] }>(['measure', best, '--time', '1s'], { cwd })
      expect(timed.document.models[0]!.runs).toBeGreaterThan(0)
    },
    90_000,
  )
})

describe.skipIf(!dataIsHere)('every model of the data folder', () => {
  const files = dataIsHere ? Object.entries(publicModels()) : []

  it.each(files)('%s is analysed to the published figures', async (file, { params, macs }) => {
    const { ran, document } = await json(['analyze', modelFile(file)])
    expect(ran.code, ran.err).toBe(0)
    expect(document).toMatchObject({ params, macs })
  })

  it.each(files)('%s is judged by computed budgets: one held, one broken', async (file, { params, macs }) => {
    const budgets = {
      macs: macs - 1,
      params: { limit: params, 'max-regression': '10%' },
      'weight-bytes': '1GiB',
    }
    const config = { version: 1, models: [{ path: 'net.onnx', budgets }], search: false }
    const model = publicModel(file)
    const cwd = repository({
      'edgewise.yml': JSON.stringify(config),
      'net.onnx': model,
      'old/net.onnx': model,
    })
    const { ran, document } = await json<Judged>(['gate', '--base', 'old'], { cwd })
    expect(ran.code, ran.err).toBe(1)
    expect(document.models[0].checks.map(({ metric, status }) => `${metric} ${status}`).sort()).toEqual([
      'macs fail',
      'params pass',
      'weight-bytes pass',
    ])
  })

  it('is told apart from a file that is no model', async () => {
    const ran = await edgewise(['analyze', modelFile('onnx_info.json')])
    expect(ran.code).toBe(2)
    expect(ran.err).not.toContain('internal')
  })
})
