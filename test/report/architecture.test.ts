// What a verdict rests on: the model, an architecture that holds every budget, or both.
import { describe, expect, it } from 'vitest'
import {
  type Judged,
  json,
  judge,
  type ModelInput,
  parseVerdict,
  terminal,
  type Waiver,
} from '../../src/report/index.ts'
import { computed, type Metrics } from '../../src/units.ts'
import { budget, measured, sample } from './sample.ts'

const macs = (value: number): Metrics => ({ macs: computed(value, 'count') })
const searchOf = (best: Metrics | undefined, more: object = {}): NonNullable<ModelInput['search']> => ({
  method: 'auto',
  seed: 1,
  trials: 9,
  seconds: 4,
  interrupted: false,
  feasible: best !== undefined,
  objectives: ['macs'],
  front: [],
  best: best && {
    id: 3,
    description: 'narrower',
    feasible: true,
    metrics: best,
    steps: undefined,
    part: undefined,
  },
  nearest: best ? [] : [{ key: 'macs', limit: 100, achieved: 150 }],
  bestFile: undefined,
  command: undefined,
  story: undefined,
  ...more,
})

const judged = (what: Judged, model: Partial<ModelInput>, waivers: readonly Waiver[] = []) =>
  judge({
    models: [
      {
        name: 'kws',
        path: 'kws.onnx',
        budgets: [budget('macs', { limit: 100 })],
        head: macs(200),
        base: undefined,
        changes: {},
        missing: {},
        warnings: [],
        layers: undefined,
        search: undefined,
        judge: what,
        ...model,
      },
    ],
    waivers,
    context: sample.context,
  })

describe('a verdict on a head that breaks its budget', () => {
  const search = searchOf(macs(90))
  it.each([
    ['model', 'fail', 1],
    ['architecture', 'pass', 0],
    ['both', 'fail', 1],
  ] as const)('with an architecture that holds it, judging %s: %s', (what, status, exitCode) => {
    const verdict = judged(what, { search })
    expect(verdict).toMatchObject({ status, exitCode })
    expect(verdict.models[0]!.judged).toBe(what)
    expect(parseVerdict(json(verdict))).toEqual(verdict)
  })

  it('counts only what is judged, and shows the rest', () => {
    const { models, ...rest } = judged('architecture', { search })
    expect(models[0]!.checks[0]!.status).toBe('fail')
    expect(terminal({ models, ...rest })).toMatch(/^✓ Pass: an architecture within every budget was found/)
  })
})

describe('an architecture', () => {
  const architecture = (model: Partial<ModelInput>) => judged('architecture', model).models[0]!.architecture!

  it('fails with the nearest values where a search came to its end without one', () => {
    const { status, reason } = architecture({ search: searchOf(undefined) })
    expect([status, reason]).toEqual([
      'fail',
      'none of 9 architectures in 4.0 s holds every budget; nearest: MACs 150, limit 100',
    ])
  })

  it('stays open where the search was interrupted', () => {
    const { status, reason } = architecture({ search: searchOf(undefined, { interrupted: true }) })
    expect([status, reason]).toEqual([
      'inconclusive',
      'the search was interrupted after 9 architectures in 4.0 s; nearest: MACs 150, limit 100',
    ])
  })

  it('is not measured where nothing was looked for, with the reason and the cure', () => {
    const unsearched = { reason: 'the search was switched off', fix: 'Turn it on.' }
    expect(architecture({ unsearched })).toMatchObject({ status: 'not-measured', ...unsearched })
  })

  it('is too close to call where the interval of its figure straddles a limit', () => {
    const budgets = [budget('latency-p95', { device: 'pi4', limit: 12 })]
    const best = { 'latency-p95@pi4': measured(11, 10, 13, 'ms') } as const
    expect(architecture({ budgets, search: searchOf(best) }).status).toBe('inconclusive')
  })

  it('is not measured where a budget has no figure of it: an accuracy that nobody knows is never taken for held', () => {
    const budgets = [budget('macs', { limit: 100 }), budget('top-1', { limit: 0.9 })]
    const found = architecture({ budgets, search: searchOf(macs(90)) })
    expect(found.status).toBe('not-measured')
    expect(found.checks.map(({ status }) => status)).toEqual(['pass', 'not-measured'])
  })

  it('is the model itself where that holds every budget, whatever the search found elsewhere', () => {
    for (const search of [undefined, searchOf(undefined)])
      expect(architecture({ head: macs(80), search })).toMatchObject({
        status: 'pass',
        reason: 'the model itself holds every budget',
      })
  })

  it('is all there is to judge without a model', () => {
    const { models, status } = judged('model', { path: undefined, head: {}, search: searchOf(macs(90)) })
    expect([status, models[0]!.judged, models[0]!.checks]).toEqual(['pass', 'architecture', []])
  })

  it('may be excused by a waiver like a model', () => {
    const budgets = [budget('macs', { limit: 100 }), budget('top-1', { limit: 0.9 })]
    const waiver: Waiver = {
      model: 'kws',
      metric: 'top-1',
      device: undefined,
      reason: 'not trained yet',
      until: '2999-12-31',
    }
    const verdict = judged('architecture', { budgets, search: searchOf(macs(90)) }, [waiver])
    expect([verdict.status, verdict.warnings]).toEqual(['pass', []])
  })
})

describe('a document', () => {
  it.each([
    ['claims a pass over a search that found nothing', (text: string) => text.replaceAll('"fail"', '"pass"')],
    [
      'judges an architecture and has none',
      (text: string) => text.replace(/"architecture": \{[\s\S]*?\n {6}\}/, '"architecture": null'),
    ],
  ])('that %s is refused', (_, forged) => {
    const text = json(judged('architecture', { search: searchOf(undefined) }))
    expect(() => parseVerdict(forged(text))).toThrow(/does not follow/)
  })
})
