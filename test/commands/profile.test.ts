import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, json, repository } from './cli.ts'

const config = `version: 1
models:
  - path: models/keywords.onnx
    budgets:
      latency-p50: { away: 1000ms, tight: 4us, near: MIDDLE }
devices:
  board: { kind: fake, ns-per-mac: 20, fixed: 4us, noise: 3% }
  away: { kind: predicted, predictor: board.json }
  tight: { kind: predicted, predictor: board.json }
  near: { kind: predicted, predictor: board.json }
  other: { kind: fake, ns-per-mac: 3, fixed: 40us, noise: 3% }
search: false
`
const place = repository({ 'edgewise.yml': config.replace('MIDDLE', '5ms') }, 'over-budget')
const options = { cwd: place }
const profile = (samples: number) =>
  json<{ rows: number; seconds: number }>(
    ['profile', '--device', 'board', '--space', 'ds-cnn', '--input', '1,16,10', '--outputs', '4'].concat([
      '--samples',
      `${samples}`,
      '--time',
      '50ms',
      '--out',
      'rows.jsonl',
    ]),
    options,
  )

describe('profile, fit, predict', () => {
  it('measures architectures of a space, goes on where it ended, and mends a torn last line', async () => {
    const first = await profile(20)
    expect(first.ran.code).toBe(0)
    expect(first.document.rows).toBe(20)
    const before = readFileSync(join(place, 'rows.jsonl'), 'utf8')
    appendFileSync(join(place, 'rows.jsonl'), '{"device": "bo')
    const again = await profile(20)
    expect(again.document.rows).toBe(20)
    expect(readFileSync(join(place, 'rows.jsonl'), 'utf8')).toBe(before)
  })

  it('fills an open table with the MACs and latencies of what was timed', async () => {
    const { document } = await json<{ rows: { id: string; metrics: Record<string, { value: number }> }[] }>(
      ['table', 'rows.jsonl', '--front', 'macs,latency-p50@board'],
      options,
    )
    expect(document.rows.length).toBeGreaterThan(0)
    const { macs, 'latency-p50@board': latency } = document.rows[0]!.metrics
    // The board takes 4 µs and 20 ns per MAC, with noise of 3 %.
    expect(latency!.value / (0.004 + macs!.value * 20e-6)).toBeCloseTo(1, 0)
  })

  it('refuses a file of other measurements, and a damaged line, by name', async () => {
    const other = await edgewise(
      [
        'profile',
        '--device',
        'board',
        '--space',
        'mlp',
        '--input',
        '8',
        '--samples',
        '2',
        '--out',
        'rows.jsonl',
      ],
      options,
    )
    expect(other.code).toBe(2)
    expect(other.err).toContain('profile-foreign')
    writeFileSync(join(place, 'bad.jsonl'), '{"device": 1}\n')
    const bad = await edgewise(['fit', 'bad.jsonl', '--out', 'bad.json'], options)
    expect(bad.code).toBe(2)
    expect(bad.err).toContain('Line 1 of bad.jsonl')
  })

  it('fits a predictor, says how good it is, and predicts a model with its interval', async () => {
    const { ran, document } = await json<Record<'mape' | 'spearman' | 'coverage90' | 'rows', number>>(
      ['fit', 'rows.jsonl', '--out', 'board.json'],
      options,
    )
    expect(ran.code).toBe(0)
    expect(document.rows).toBe(20)
    expect(document.mape).toBeLessThan(0.25)
    expect(document.spearman).toBeGreaterThan(0.9)
    expect(document.coverage90).toBeGreaterThan(0.7)
    const { document: told } = await json<{ value: number; low: number; high: number; unit: string }>(
      ['predict', 'models/keywords.onnx', '--predictor', 'board.json'],
      options,
    )
    expect(told.unit).toBe('ms')
    expect(told.low).toBeLessThan(told.value)
    expect(told.high).toBeGreaterThan(told.value)
  })

  it('predicts from a data sheet where nobody measured, a factor of four either way, and names those there are', async () => {
    const predict = ['predict', 'models/keywords.onnx', '--predictor']
    const { document } = await json<{ value: number; low: number; high: number; form: string }>(
      [...predict, 'roofline:raspberry-pi-4'],
      options,
    )
    expect(document.form).toBe('roofline')
    expect(document.high / document.value).toBeCloseTo(4, 6)
    const unknown = await edgewise([...predict, 'roofline:pi'], options)
    expect(unknown.code).toBe(2)
    expect(unknown.err).toMatch(/predict-roofline[\s\S]*jetson-nano/)
  })

  it('judges a device that is not here: predicted, and inconclusive where the limit lies in the interval', async () => {
    const { document: told } = await json<{ value: number }>(
      ['predict', 'models/keywords.onnx', '--predictor', 'board.json'],
      options,
    )
    writeFileSync(join(place, 'edgewise.yml'), config.replace('MIDDLE', `${told.value}ms`))
    type Gate = {
      models: { checks: { device: string; head: { source: string; value: number }; status: string }[] }[]
    }
    const { ran, document } = await json<Gate>(['gate'], options)
    expect(ran.code).toBe(1)
    const checks = Object.fromEntries(
      document.models[0]!.checks.map(({ device, head, status }) => [device, [head.source, status]]),
    )
    expect(checks).toEqual({
      away: ['predicted', 'pass'],
      tight: ['predicted', 'fail'],
      near: ['predicted', 'inconclusive'],
    })
  })

  it('searches without timing anybody where all devices are predicted: the front is all that was found', async () => {
    const fitting = config.replace(/ +latency-p50:.*/, '      latency-p50: { away: 1000ms }')
    writeFileSync(join(place, 'fitting.yml'), fitting)
    const search =
      'search --config fitting.yml --trials 8 --method random --warm-start none --out searched'.split(' ')
    const { ran, document } = await json<{
      front: { id: number }[]
      story: { account: { timed: number; seconds: { measuring: number } } }
    }>(search, options)
    expect(ran.code).toBe(0)
    expect(document.front.length).toBeGreaterThan(0)
    expect(document.story.account).toMatchObject({ timed: 0, seconds: { measuring: 0 } })
    expect(readFileSync(join(place, 'searched/trials.jsonl'), 'utf8')).not.toContain('"measured"')
    expect(readFileSync(join(place, 'searched/report.md'), 'utf8')).not.toContain('timed on devices')
  })

  it('judges a device whose program fails by its predictor, with a warning, and not at all where it has none', async () => {
    const program = 'kind: command, run: "node nowhere.js {model}"'
    const devices = `devices:
  away: { ${program}, predictor: board.json }
  tight: { ${program} }
  near: { ${program}, predictor: nowhere.json }
search: false
`
    writeFileSync(
      join(place, 'failing.yml'),
      config.replace('MIDDLE', '5ms').replace(/devices:[\s\S]*/, devices),
    )
    type Gate = {
      models: {
        checks: { device: string; head: { source: string } | null; status: string }[]
        warnings: { code: string; sentence: string }[]
      }[]
    }
    const { ran, document } = await json<Gate>(['gate', '--config', 'failing.yml'], options)
    const { checks, warnings } = document.models[0]!
    expect(ran.code).toBe(1)
    expect(checks.map(({ device, head, status }) => [device, head?.source, status])).toEqual([
      ['away', 'predicted', 'pass'],
      ['tight', undefined, 'not-measured'],
      ['near', undefined, 'not-measured'],
    ])
    const [warning, ...others] = warnings.filter(({ code }) => code === 'device-predicted')
    expect(warning?.sentence).toContain('Nothing was measured on away, its latencies are predicted')
    expect(others).toEqual([])
  })

  it('grows surer with what a runner measures: what was inconclusive passes, predicted as before', async () => {
    type Gate = {
      models: {
        checks: {
          device: string
          status: string
          reason: string
          head: { low: number; high: number; source: string }
        }[]
      }[]
      devices: { device: string; facts: { label: string; value: string }[] }[]
    }
    const { document: told } = await json<{ value: number }>(
      ['predict', 'models/keywords.onnx', '--predictor', 'board.json'],
      options,
    )
    // So near that only a measurement decides.
    writeFileSync(join(place, 'edgewise.yml'), config.replace('MIDDLE', `${1.06 * told.value}ms`))
    const asked = async () => {
      const { document } = await json<Gate>(['gate'], options)
      const { status, reason, head } = document.models[0]!.checks.find(({ device }) => device === 'near')!
      const { facts } = document.devices.find(({ device }) => device === 'near')!
      const since = facts.find(({ label }) => label === 'since')?.value
      return { status, reason, source: head.source, width: Math.log(head.high / head.low), since }
    }
    const before = await asked()
    expect(before).toMatchObject({ status: 'inconclusive', source: 'predicted', since: undefined })
    expect(before.reason).toContain('contains the limit')
    const here = 'near: { kind: fake, ns-per-mac: 20, fixed: 4us, noise: 3% }'
    const runner = config
      .replace('MIDDLE', '5ms')
      .replace('near: { kind: predicted, predictor: board.json }', here)
    writeFileSync(join(place, 'runner.yml'), runner)
    expect((await edgewise(['gate', '--config', 'runner.yml'], options)).code).toBe(1)
    const kept = readFileSync(join(place, '.edgewise/memory/measurements/near.jsonl'), 'utf8')
    expect(kept.trim().split('\n')).toHaveLength(1)
    const after = await asked()
    expect(after.since).toContain('1 measured on runners')
    expect(after).toMatchObject({ status: 'pass', source: 'predicted' })
    expect(after.reason).toContain('is within the limit')
    expect(after.width).toBeLessThan(0.8 * before.width)
  })

  it('learns a device from another one and few measurements, the most telling first', async () => {
    const few = (device: string, ...more: string[]) =>
      edgewise(
        [
          'profile',
          '--device',
          device,
          '--space',
          'ds-cnn',
          '--input',
          '1,16,10',
          '--outputs',
          '4',
          '--time',
          '30ms',
        ].concat(more),
        options,
      )
    expect((await few('other', '--known', 'rows.jsonl', '--samples', '10', '--out', 'few.jsonl')).code).toBe(
      0,
    )
    const { ran, document } = await json<{ rows: number; spearman: number; form: string }>(
      ['fit', 'few.jsonl', '--from', 'rows.jsonl', '--out', 'few.json'],
      options,
    )
    expect([ran.code, document.rows, document.form]).toEqual([0, 10, 'few-shot'])
    const outside = await edgewise(['predict', 'models/keywords.onnx', '--predictor', 'few.json'], options)
    expect([outside.code, outside.err.includes('predict-unlike')]).toEqual([2, true])
    const proxy = await json<{ decision: string; raw: { value: number } }>(
      ['fit', 'few.jsonl', '--proxy', 'rows.jsonl'],
      options,
    )
    expect(['reuse', 'adapt', 'refuse']).toContain(proxy.document.decision)
    expect(proxy.document.raw.value).toBeGreaterThan(0.5)
  })
})
