import { describe, expect, it } from 'vitest'
import {
  type Check,
  type JudgeInput,
  judge,
  type ModelInput,
  type Policy,
  type Waiver,
} from '../../src/report/index.ts'
import { type Budget, computed, type Estimate } from '../../src/units.ts'
import { budget, measured, sample } from './sample.ts'

const blank: ModelInput = {
  name: 'kws',
  path: 'kws.onnx',
  budgets: [],
  head: {},
  base: undefined,
  changes: {},
  missing: {},
  warnings: [],
  layers: undefined,
  search: undefined,
}

const inputOf = (model: Partial<ModelInput>, rest: Partial<JudgeInput> = {}): JudgeInput => ({
  models: [{ ...blank, ...model }],
  context: sample.context,
  ...rest,
})
const only = (model: Partial<ModelInput>): Check => judge(inputOf(model)).models[0]!.checks[0]!

const latency = (limit: number): Budget => budget('latency-p95', { device: 'pi4', limit })
const latencyOf = (head: Estimate) => ({ head: { 'latency-p95@pi4': head } as const })

describe('a limit', () => {
  it('passes when the whole interval is within it, its end included', () => {
    expect(only({ budgets: [latency(12)], ...latencyOf(measured(11, 10, 12, 'ms')) }).status).toBe('pass')
  })

  it('fails when the whole interval is beyond it', () => {
    const check = only({ budgets: [latency(12)], ...latencyOf(measured(13, 12.1, 14, 'ms')) })
    expect(check.status).toBe('fail')
    expect(check.reason).toBe('13 ms (12.1–14) is above the limit of 12 ms')
  })

  it('is inconclusive when the interval contains it, whichever side the value is on', () => {
    for (const value of [11.9, 12.1])
      expect(only({ budgets: [latency(12)], ...latencyOf(measured(value, 11.5, 12.5, 'ms')) }).status).toBe(
        'inconclusive',
      )
  })

  it('is a lower limit where more is better', () => {
    const top1 = (low: number, high: number) =>
      only({
        budgets: [budget('top-1', { limit: 0.9 })],
        head: { 'top-1': measured((low + high) / 2, low, high, 'ratio') },
      })
    expect(top1(0.9, 0.95).status).toBe('pass')
    expect(top1(0.8, 0.89).status).toBe('fail')
    expect(top1(0.89, 0.91).status).toBe('inconclusive')
  })

  it('never leaves an exact figure undecided, on the limit it holds', () => {
    const exact = (value: number) =>
      only({ budgets: [budget('macs', { limit: 100 })], head: { macs: computed(value, 'count') } })
    expect([99, 100, 101].map(value => exact(value).status)).toEqual(['pass', 'pass', 'fail'])
  })
})

describe('the largest worsening', () => {
  const regression = (head: Estimate, base: Estimate | undefined, change?: Estimate, max = 0.05) =>
    only({
      budgets: [budget('latency-p95', { device: 'pi4', maxRegression: max })],
      head: { 'latency-p95@pi4': head },
      base: base && { 'latency-p95@pi4': base },
      changes: change ? { 'latency-p95@pi4': change } : {},
    })
  const ten = measured(10, 9, 11, 'ms')

  it('goes by the paired change where there is one, not by the two overlapping intervals', () => {
    expect(regression(ten, ten, measured(0.08, 0.06, 0.1, 'ratio')).status).toBe('fail')
    expect(regression(ten, ten, measured(0.01, -0.01, 0.03, 'ratio')).status).toBe('pass')
    expect(regression(ten, ten, measured(0.05, 0.03, 0.07, 'ratio')).status).toBe('inconclusive')
  })

  it('without pairs takes the widest change that the two intervals allow', () => {
    const check = regression(ten, ten)
    expect(check.change?.low).toBeCloseTo(9 / 11 - 1, 12)
    expect(check.change?.high).toBeCloseTo(11 / 9 - 1, 12)
    expect(check.status).toBe('inconclusive')
  })

  it('is exact between exact figures', () => {
    const exact = (head: number, base: number) =>
      only({
        budgets: [budget('macs', { maxRegression: 0.1 })],
        head: { macs: computed(head, 'count') },
        base: { macs: computed(base, 'count') },
      })
    expect(exact(1100, 1000).status).toBe('pass')
    expect(exact(1101, 1000).status).toBe('fail')
    expect(exact(900, 1000).change?.value).toBeCloseTo(-0.1, 12)
  })

  it('counts a loss, not a gain, where more is better', () => {
    const top1 = (change: number) =>
      only({
        budgets: [budget('top-1', { maxRegression: 0.01 })],
        head: { 'top-1': measured(0.9, 0.88, 0.92, 'ratio') },
        base: { 'top-1': measured(0.9, 0.88, 0.92, 'ratio') },
        changes: { 'top-1': measured(change, change - 0.002, change + 0.002, 'ratio') },
      })
    expect(top1(0.2).status).toBe('pass')
    expect(top1(-0.02).status).toBe('fail')
  })

  it('passes with a note for a model that base does not have', () => {
    const check = regression(ten, undefined)
    expect(check.status).toBe('pass')
    expect(check.reason).toBe('no base: the model is new')
  })

  it('is not measured where base should have a figure and has none', () => {
    const check = only({
      budgets: [budget('latency-p95', { device: 'pi4', limit: 12, maxRegression: 0.05 })],
      ...latencyOf(ten),
      base: {},
    })
    expect(check.limit?.status).toBe('pass')
    expect(check.status).toBe('not-measured')
    expect(check.reason).toBe('base has no figure to compare with')
  })

  it('treats a base of zero without dividing by it', () => {
    const params = (head: number) =>
      only({
        budgets: [budget('params', { maxRegression: 0.5 })],
        head: { params: computed(head, 'count') },
        base: { params: computed(0, 'count') },
      })
    expect(params(0).status).toBe('pass')
    expect(params(1).status).toBe('fail')
  })

  it('makes a check as bad as its worse half', () => {
    const check = only({
      budgets: [budget('latency-p95', { device: 'pi4', limit: 12, maxRegression: 0.05 })],
      ...latencyOf(measured(12, 11, 13, 'ms')),
      base: { 'latency-p95@pi4': ten },
      changes: { 'latency-p95@pi4': measured(0.2, 0.1, 0.3, 'ratio') },
    })
    expect([check.limit?.status, check.regression?.status, check.status]).toEqual([
      'inconclusive',
      'fail',
      'fail',
    ])
    expect(check.reason).toContain('worse than the 5.0 % allowed')
  })
})

describe('a figure that is not there', () => {
  it('is not measured, with the reason and the fix it was given', () => {
    const missing = { 'latency-p95@pi4': { reason: 'no runtime', fix: 'Install it.' } } as const
    const check = only({ budgets: [latency(12)], missing })
    expect([check.status, check.reason, check.fix]).toEqual(['not-measured', 'no runtime', 'Install it.'])
  })

  it('is not measured either when it is not a number', () => {
    for (const broken of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(only({ budgets: [latency(12)], ...latencyOf(measured(broken, 1, broken, 'ms')) }).status).toBe(
        'not-measured',
      )
  })
})

describe('the policy', () => {
  const unsure = { budgets: [latency(12)], ...latencyOf(measured(12, 11, 13, 'ms')) }
  const absent = { budgets: [latency(12)] }
  const exit = (model: Partial<ModelInput>, policy?: Partial<Policy>) =>
    judge(inputOf(model, policy ? { policy } : {})).exitCode

  it('by default lets the inconclusive through and stops what was not measured', () => {
    expect(exit(unsure)).toBe(0)
    expect(exit(absent)).toBe(1)
  })

  it('decides both the other way round when told', () => {
    expect(exit(unsure, { inconclusive: 'fail' })).toBe(1)
    expect(exit(absent, { 'not-measured': 'warn' })).toBe(0)
    expect(exit(absent, { 'not-measured': 'pass' })).toBe(0)
  })

  it('orders the states, so that the overall one is what decided', () => {
    const both = {
      budgets: [latency(12), budget('energy', { device: 'pi4', limit: 1 })],
      ...latencyOf(measured(12, 11, 13, 'ms')),
    }
    expect(judge(inputOf(both)).status).toBe('not-measured')
    expect(judge(inputOf(both, { policy: { inconclusive: 'fail', 'not-measured': 'warn' } })).status).toBe(
      'inconclusive',
    )
  })

  it('never lets a policy hide a broken budget', () => {
    const verdict = judge(
      inputOf({ budgets: [latency(1), budget('macs', { limit: 1 })], head: { macs: computed(2, 'count') } }),
    )
    expect([verdict.status, verdict.exitCode]).toEqual(['fail', 1])
  })
})

describe('a waiver', () => {
  const waiver: Waiver = {
    model: 'kws',
    metric: 'macs',
    device: undefined,
    reason: 'known',
    until: '2026-11-21',
  }
  const broken = { budgets: [budget('macs', { limit: 1 })], head: { macs: computed(2, 'count') } } as const
  const judged = (given: Waiver, today = '2026-11-21', model: Partial<ModelInput> = broken) =>
    judge(inputOf(model, { waivers: [given], context: { ...sample.context, today } }))

  it('excuses a broken budget through its last day, and stays visible', () => {
    const verdict = judged(waiver)
    expect([verdict.status, verdict.exitCode]).toEqual(['pass', 0])
    expect(verdict.models[0]!.checks[0]).toMatchObject({ status: 'fail', waived: { reason: 'known' } })
  })

  it('excuses nothing from the day after, and the check says so', () => {
    const verdict = judged(waiver, '2026-11-22')
    expect(verdict.exitCode).toBe(1)
    expect(verdict.models[0]!.checks[0]).toMatchObject({
      waived: undefined,
      expired: { until: '2026-11-21' },
    })
  })

  it('holds for its own model, metric and device only', () => {
    for (const other of [{ model: 'vww' }, { metric: 'params' as const }, { device: 'pi4' }])
      expect(judged({ ...waiver, ...other }).exitCode).toBe(1)
  })

  it('that is not needed is pointed out', () => {
    const fine = { ...broken, head: { macs: computed(1, 'count') } }
    expect(judged(waiver, '2026-11-21', fine).warnings.map(warning => warning.code)).toEqual([
      'waiver-unused',
    ])
    expect(judged(waiver).warnings).toEqual([])
  })
})

it('judges a repository without budgets as passing', () => {
  expect(judge({ models: [], context: sample.context })).toMatchObject({ status: 'pass', exitCode: 0 })
})

it('gives the same verdict for the same input', () => {
  expect(judge(sample)).toEqual(judge(structuredClone(sample)))
})
