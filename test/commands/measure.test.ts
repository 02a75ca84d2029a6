import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edgewise, fixtures, json, repository } from './cli.ts'

type Measured = {
  device: string
  provenance: Record<string, unknown>
  models: {
    file: string
    p50Ms: number
    p95Ms: number
    low: number
    high: number
    runs: number
    warnings: unknown[]
  }[]
  comparisons: { a: string; b: string; ratio: number; low: number; high: number; verdict: string }[]
}

const script = `#!/bin/sh
for i in 1 2 3 4 5 6 7 8 9 10; do echo '{"latencyMs": 4.5}'; done
`
const config = `version: 1
models: [{ path: models/keywords.onnx, budgets: { params: 10k } }]
devices:
  board: { kind: fake, ns-per-mac: 10 }
  named: { kind: fake, latency: { keywords: 7ms } }
  own: { kind: command, run: 'sh bench.sh {model}' }
  chip: { kind: analytic, chip: gap8 }
`
const over = join(fixtures, 'over-budget')
const place = () =>
  repository({ 'edgewise.yml': config, 'bench.sh': script, 'wrong.yml': 'version: 2\n' }, 'over-budget')
const cwd = place()
const [model, base] = ['models/keywords.onnx', 'base/models/keywords.onnx']

describe('measure', () => {
  it('finds two copies of one model equal on this machine', async () => {
    const { ran, document } = await json<Measured>(['measure', model, model, '--time', '1s'], { cwd: over })
    expect(ran.code).toBe(0)
    expect(document.device).toBe('host')
    expect(document.provenance).toMatchObject({ provider: 'cpu', threads: 1, seed: 1 })
    expect(document.models.map(({ file }) => file)).toEqual([model, model])
    for (const { p50Ms, p95Ms, low, high, runs, warnings } of document.models) {
      expect(low).toBeLessThanOrEqual(p50Ms)
      expect(high).toBeGreaterThanOrEqual(p50Ms)
      expect(p95Ms).toBeGreaterThanOrEqual(p50Ms)
      expect(runs).toBeGreaterThan(10)
      expect(Array.isArray(warnings)).toBe(true)
    }
    const [comparison, ...more] = document.comparisons
    expect(more).toEqual([])
    expect(comparison).toMatchObject({
      a: model,
      b: model,
      verdict: expect.stringMatching(/same|inconclusive/),
    })
    expect(comparison!.low).toBeLessThanOrEqual(comparison!.ratio)
    expect(ran.seconds).toBeLessThan(10)
  })

  it('compares every model with the first, exactly on a device of formulas', async () => {
    const { document } = await json<Measured>(['measure', model, base, '--device', 'board', '--time', '1s'], {
      cwd,
    })
    expect(document.models.map(({ p50Ms }) => p50Ms)).toEqual([15.13792, 5.37024])
    expect(document.comparisons).toEqual([
      {
        a: base,
        b: model,
        ratio: expect.closeTo(5.37024 / 15.13792, 9),
        low: expect.any(Number),
        high: expect.any(Number),
        verdict: 'faster',
      },
    ])
  })

  it("knows a model by its file's name on a fake device", async () => {
    const { document } = await json<Measured>(['measure', model, '--device', 'named', '--time', '1s'], {
      cwd,
    })
    expect(document.models[0]!.p50Ms).toBe(7)
  })

  it("runs the user's own program", async () => {
    const { ran, document } = await json<Measured>(['measure', model, '--device', 'own', '--time', '1s'], {
      cwd,
    })
    expect(ran.err).not.toContain('error')
    expect(document).toMatchObject({ device: 'own', models: [{ file: model, p50Ms: 4.5 }] })
  })

  it('gives the same figures for the same seed on a fake device', async () => {
    const noisy = repository({ 'edgewise.yml': config.replace('10 }', '10, noise: 5% }') }, 'over-budget')
    const args = ['measure', model, base, '--device', 'board', '--time', '1s', '--seed', '7']
    const [first, second] = await Promise.all([
      json<Measured>(args, { cwd: noisy }),
      json<Measured>(args, { cwd: noisy }),
    ])
    expect(first.document.models).toEqual(second.document.models)
    expect(first.document.comparisons).toEqual(second.document.comparisons)
  })

  it.each([
    ['an unknown device', ['--device', 'pi5'], 'device-unknown'],
    ['a device that is only a formula', ['--device', 'chip'], 'device-analytic'],
    ['a time that is none', ['--time', 'long'], 'quantity-invalid'],
    ['threads that are none', ['--threads', '0'], 'option-invalid'],
    ['a configuration with mistakes', ['--device', 'board', '--config', 'wrong.yml'], 'config-'],
    ['a configuration that is not there', ['--config', 'none.yml'], 'config-not-found'],
  ])('refuses %s', async (_, options, code) => {
    const ran = await edgewise(['measure', model, ...options, '--json'], { cwd })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(`error ${code}`)
  })
})
