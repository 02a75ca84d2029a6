import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/cost/index.ts'
import type { Measurement } from '../../src/device/index.ts'
import { build, node, tensor, value } from '../../src/ir/index.ts'
import {
  deviceFacts,
  html,
  judge,
  markdown,
  pairedChanges,
  summariseLayers,
  summariseSearch,
} from '../../src/report/index.ts'
import { evolution, search } from '../../src/search/index.ts'
import { toyEvaluate, toyProblem } from '../search/toy.ts'
import { kws, measured, sample } from './sample.ts'

describe('the largest layers', () => {
  it('are those with the most MACs, named briefly, with totals over all', () => {
    const layers = Array.from({ length: 30 }, (_, at) => at)
    const graph = build({
      inputs: [value('x0', 'float32', [1, 4])],
      outputs: [value('x30', 'float32', [1, 4])],
      nodes: layers.map(at => ({
        ...node('MatMul', [`x${at}`, at === 7 ? 'wide' : 'w'], [`x${at + 1}`]),
        name: `layer${at}${'n'.repeat(400)}`,
      })),
      constants: {
        w: tensor('float32', [4, 4], Array(16).fill(1)),
        wide: tensor('float32', [4, 4], Array(16).fill(2)),
      },
    })
    const summary = summariseLayers(analyze(graph))
    expect(summary).toMatchObject({ count: 30, macs: 480, params: 32 })
    expect(summary.largest).toHaveLength(20)
    expect(summary.largest[0]!.name.length).toBeLessThanOrEqual(200)
  })
})

describe('a search', () => {
  it('is summed up with its front, its best and what it was asked for, ready to be rendered', async () => {
    const problem = toyProblem({ constraints: [{ key: 'macs', limit: 6000, better: 'min' }] })
    const result = await search(problem, {
      evaluate: toyEvaluate,
      searcher: evolution,
      trials: 60,
      now: () => 0,
    })
    const summary = summariseSearch(result, {
      task: problem,
      method: 'evolution',
      seed: 1,
      describe: problem.space.describe,
      bestFile: 'best.onnx',
    })
    expect(summary.trials).toBe(60)
    expect(summary.best?.id).toBe(result.best?.id)
    expect(summary.front.map(point => point.id)).toEqual(result.front.map(trial => trial.id))
    const verdict = judge({ ...sample, models: [{ ...kws, budgets: [], search: summary }] })
    expect(markdown(verdict)).toContain(`(trial ${result.best!.id})`)
    expect(html(verdict)).toContain('An architecture that fits')
  })

  it('whose best is the model itself says so, and compares it with nothing', async () => {
    const problem = toyProblem({ constraints: [] })
    const budget = { evaluate: toyEvaluate, searcher: evolution, trials: 20, now: () => 0 }
    const facts = { task: problem, method: 'evolution', seed: 1, describe: problem.space.describe }
    const summary = summariseSearch(await search(problem, budget), facts)
    expect(summary.best?.id).toBe(0)
    const verdict = judge({ ...sample, models: [{ ...kws, budgets: [], search: summary }] })
    expect(markdown(verdict)).toContain('Nothing better than the model itself was found')
    expect(markdown(verdict)).not.toContain('To adopt it')
    expect(html(verdict)).toContain('Nothing better than the model itself was found')
  })

  it('without a feasible architecture names the nearest value of each limit, and the closest trial', async () => {
    const problem = toyProblem({ constraints: [{ key: 'macs', limit: 1, better: 'min' }] })
    const result = await search(problem, {
      evaluate: toyEvaluate,
      searcher: evolution,
      trials: 40,
      now: () => 0,
    })
    const summary = summariseSearch(result, {
      task: problem,
      method: 'evolution',
      seed: 1,
      describe: problem.space.describe,
    })
    expect(summary).toMatchObject({ feasible: false, best: undefined, nearest: [{ key: 'macs', limit: 1 }] })
    expect(summary.front.every(point => !point.feasible)).toBe(true)
    expect(summary.nearest[0]!.achieved).toBeGreaterThan(1)
  })
})

describe('a measurement', () => {
  const measurement: Measurement = {
    device: 'pi4',
    provenance: {
      kind: 'host',
      date: '2026-11-21T10:00:00Z',
      seed: 7,
      runtime: 'onnxruntime 1.30.0',
      threads: 1,
      cpu: 'Cortex',
      cores: 4,
      throttled: false,
      missing: ['temperature'],
      certified: true,
    },
    models: [],
    comparisons: [
      {
        a: 'head',
        b: 'base',
        metric: 'latency-p50',
        ratio: measured(1.2, 1.1, 1.3, 'ratio'),
        verdict: 'slower',
      },
      { a: 'head', b: 'other', metric: 'latency-p50', ratio: measured(2, 2, 2, 'ratio'), verdict: 'slower' },
    ],
    reference: undefined,
    order: [],
    seconds: 12.34,
    warnings: [],
  }

  it('gives changes instead of ratios, of head against base only, keyed as budgets are', () => {
    const changes = pairedChanges(measurement, 'head', 'base')
    expect(Object.keys(changes)).toEqual(['latency-p50@pi4'])
    expect(changes['latency-p50@pi4']?.value).toBeCloseTo(0.2, 12)
    expect(changes['latency-p50@pi4']?.low).toBeCloseTo(0.1, 12)
  })

  it('gives its provenance in words, and leaves out what is not known', () => {
    const facts = Object.fromEntries(deviceFacts(measurement).facts.map(({ label, value }) => [label, value]))
    expect(facts).toEqual({
      certified: 'yes',
      kind: 'host',
      runtime: 'onnxruntime 1.30.0, 1 thread',
      CPU: 'Cortex, 4 cores',
      throttled: 'no',
      'not readable': 'temperature',
      date: '2026-11-21T10:00:00Z, 12.3 s, seed 7',
    })
  })
})
