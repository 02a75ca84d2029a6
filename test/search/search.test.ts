// The loop around a searcher: pruning, budgets, interruption, finalists, and what is said when nothing fits.
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { userError } from '../../src/errors.ts'
import type { Graph } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import {
  type Constraint,
  known,
  type Measure,
  memoryLedger,
  type Objective,
  type SearchStep,
} from '../../src/search/index.ts'
import type { Metrics } from '../../src/units.ts'
import { toyCosts, toyEvaluate, toyProblem, toyQuality, toySearch, toySpace } from './toy.ts'

const macs = (limit: number): Constraint => ({ key: 'macs', limit, better: 'min' })
const accuracy = (limit: number): Constraint => ({ key: 'top-1', limit, better: 'max' })
const latency = (limit: number): Constraint => ({ key: 'latency-p50@pi4', limit, better: 'min' })
const best: Objective = { key: 'top-1', better: 'max' }

/** A device on which a model takes 1 ms and 1 ms per thousand MACs. */
const device: Measure = async finalists =>
  finalists.map(({ graph }): Metrics => {
    const value = 1 + toyCosts(graph).macs!.value / 1000
    return {
      'latency-p50@pi4': { value, low: value * 0.98, high: value * 1.02, unit: 'ms', source: 'measured' },
    }
  })

describe('a candidate', () => {
  it('is pruned with the reason when its whole interval is over a limit, and quality is not evaluated', async () => {
    let evaluated = 0
    const quality = async (graph: Graph) => {
      evaluated++
      return toyQuality(graph)
    }
    const { trials } = await toySearch(toyProblem(), { evaluate: { costs: toyCosts, quality }, trials: 60 })
    const pruned = trials.filter(trial => trial.state === 'pruned')
    expect(pruned.length).toBeGreaterThan(3)
    expect(evaluated).toBe(60 - pruned.length)
    expect(pruned[0]!.reason).toMatch(/^MACs .* k over the limit of 4.00 k \(computed\)$/)
    expect(pruned[0]!.metrics).not.toHaveProperty('top-1')
  })

  it('is not pruned while its interval reaches the limit', async () => {
    const costs = (graph: Graph): Metrics => {
      const exact = toyCosts(graph).macs!
      return { macs: { ...exact, low: exact.value / 10, high: exact.value * 10, source: 'predicted' } }
    }
    const { trials } = await toySearch(toyProblem(), { evaluate: { ...toyEvaluate, costs }, trials: 40 })
    expect(trials.filter(trial => trial.state === 'pruned')).toEqual([])
  })

  it('that is the model itself is evaluated even over a limit', async () => {
    const { trials, best } = await toySearch(toyProblem(), { trials: 30 })
    expect(trials[0]).toMatchObject({ state: 'complete', genome: toyProblem().space.seed })
    expect(best!.id).not.toBe(0)
  })

  it('whose evaluation fails is written down with the reason, and the search goes on', async () => {
    let calls = 0
    const quality = async (graph: Graph) => {
      if (++calls === 3) throw userError('file-not-found', { path: 'x' })
      return toyQuality(graph)
    }
    const { trials } = await toySearch(toyProblem(), { evaluate: { costs: toyCosts, quality }, trials: 40 })
    expect(trials.filter(trial => trial.state === 'failed').map(trial => trial.reason)).toEqual([
      'The file x does not exist.',
    ])
  })

  it('whose quality is no number has failed', async () => {
    const quality = async () =>
      ({ 'top-1': { value: Number.NaN, low: 0, high: 0, unit: 'ratio', source: 'measured' } }) as const
    const { trials } = await toySearch(toyProblem(), { evaluate: { costs: toyCosts, quality }, trials: 1 })
    expect(trials[0]!.state).toBe('failed')
  })
})

describe('giving up', () => {
  it('hands on the error when the model itself cannot be evaluated', async () => {
    const quality = async () => {
      throw userError('file-not-found', { path: 'data.npz' })
    }
    await expect(toySearch(toyProblem(), { evaluate: { costs: toyCosts, quality } })).rejects.toThrow(
      'data.npz',
    )
  })

  it('stops when the first five candidates after it all fail', async () => {
    let calls = 0
    const quality = async (graph: Graph) => {
      if (calls++ > 0) throw userError('file-not-found', { path: 'data.npz' })
      return toyQuality(graph)
    }
    const problem = toyProblem({ constraints: [] })
    await expect(toySearch(problem, { evaluate: { costs: toyCosts, quality } })).rejects.toThrow(
      /first 5 candidates/,
    )
    expect(calls).toBe(6)
  })
})

describe('a metric that the model has no value for', () => {
  it('ends the search at once: a limit that nothing is known about would count as held', async () => {
    const constraints: Constraint[] = [{ key: 'peak-memory', limit: 1, better: 'min' }]
    await expect(toySearch(toyProblem({ constraints }))).rejects.toThrow(/peak memory/)
  })
})

describe('an infeasible problem', () => {
  it('says so with the nearest value of each budget, the other budgets held', async () => {
    const problem = toyProblem({ constraints: [macs(4000), accuracy(0.995)] })
    const result = await toySearch(problem, { trials: 120 })
    expect(result).toMatchObject({ feasible: false, best: undefined, front: [] })
    const small = result.trials.filter(trial => trial.metrics.macs!.value <= 4000)
    const nearest = Math.max(...small.map(trial => trial.metrics['top-1']?.value ?? 0))
    expect(result.nearest['top-1']).toBe(nearest)
    expect(result.nearest.macs).toBeLessThanOrEqual(4000)
    expect(result.closest!.metrics['top-1']!.value).toBeGreaterThan(0)
  })

  it('gives the least reached where no candidate holds the other budgets', async () => {
    const problem = toyProblem({ constraints: [macs(1), accuracy(0.995)] })
    const { nearest, trials } = await toySearch(problem, { trials: 60 })
    expect(nearest.macs).toBe(Math.min(...trials.map(trial => trial.metrics.macs!.value)))
  })
})

describe('the time budget', () => {
  /** A clock that stands still but for what trials and measurements take. */
  function virtual(problem = toyProblem()) {
    const jitter = random(9)
    let time = 0
    const takes = (ms: number) => {
      time += ms * (0.5 + jitter.next())
    }
    const quality = async (graph: Graph) => {
      takes(200)
      return toyQuality(graph)
    }
    const measure: Measure = async (finalists, options) => {
      time += options.timeMs! + 700
      return device(finalists, options)
    }
    const run = (timeMs: number, ledger = memoryLedger()) =>
      toySearch(problem, {
        evaluate: { costs: toyCosts, quality, measure },
        trials: 1e6,
        timeMs,
        now: () => time,
        ledger,
      })
    return { run, spent: () => time }
  }

  it.each([10_000, 30_000, 60_000])('of %i ms is kept within 5 %, and used', async timeMs => {
    const { run, spent } = virtual()
    await run(timeMs)
    expect(spent()).toBeLessThan(timeMs * 1.05)
    expect(spent()).toBeGreaterThan(timeMs * 0.95)
  })

  it.each([10_000, 30_000, 60_000])(
    'of %i ms is kept by a device that takes longer than asked',
    async timeMs => {
      const { run, spent } = virtual(toyProblem({ constraints: [macs(6000), latency(4)] }))
      const result = await run(timeMs)
      expect(Math.abs(spent() / timeMs - 1)).toBeLessThan(0.05)
      expect(result.feasible).toBe(true)
    },
  )

  it('goes to the search where the device is known to need less of it', async () => {
    const problem = toyProblem({ constraints: [macs(6000), latency(4)] })
    let time = 0
    const quality = async (graph: Graph) => {
      time += 100
      return toyQuality(graph)
    }
    const measure: Measure = async (finalists, options) => {
      time += Math.min(options.timeMs!, 500)
      return device(finalists, options)
    }
    const evaluate = { costs: toyCosts, quality, measure }
    await toySearch(problem, { evaluate, trials: 1e6, timeMs: 30_000, measureMs: 500, now: () => time })
    expect(Math.abs(time / 30_000 - 1)).toBeLessThan(0.05)
  })

  it('counts the time of earlier runs', async () => {
    const { run, spent } = virtual()
    await run(12_000, { ...memoryLedger(), spentMs: 9000 })
    expect(spent()).toBeLessThan(3000 * 1.05)
    expect(spent()).toBeGreaterThan(2000)
  })

  it('is kept on the real clock', async () => {
    const start = performance.now()
    const quality = async (graph: Graph) => {
      await setTimeout(20)
      return toyQuality(graph)
    }
    await toySearch(toyProblem(), { evaluate: { costs: toyCosts, quality }, trials: 1e6, timeMs: 1500 })
    expect(performance.now() - start).toBeLessThan(1500 * 1.05)
  })
})

describe('an interruption', () => {
  it('ends the search with what it has, and the same call goes on to the same trials', async () => {
    const whole = await toySearch(toyProblem(), { trials: 50 })
    const ledger = memoryLedger()
    const controller = new AbortController()
    const progress = ({ done }: SearchStep) => {
      if (done === 29) controller.abort()
    }
    const broken = await toySearch(toyProblem(), { trials: 50, ledger, signal: controller.signal, progress })
    expect(broken.interrupted).toBe(true)
    expect(broken.trials).toHaveLength(29)
    expect(broken.best).toBeDefined()
    const resumed = await toySearch(toyProblem(), { trials: 50, ledger })
    expect(resumed.trials.map(trial => trial.genome)).toEqual(whole.trials.map(trial => trial.genome))
    expect(resumed.interrupted).toBe(false)
  })

  it('in the middle of an evaluation writes down no half trial', async () => {
    const controller = new AbortController()
    const quality = async (graph: Graph, context: { signal: AbortSignal | undefined }) => {
      await setTimeout(20, undefined, { signal: context.signal })
      return toyQuality(graph)
    }
    globalThis.setTimeout(() => controller.abort(), 110)
    const options = { evaluate: { costs: toyCosts, quality }, signal: controller.signal }
    const result = await toySearch(toyProblem({ constraints: [] }), options)
    expect(result.interrupted).toBe(true)
    expect(result.trials.every(trial => trial.state === 'complete')).toBe(true)
  })
})

describe('finalists', () => {
  const problem = toyProblem({ objectives: [best], constraints: [latency(4)] })

  it('alone are measured, the device judges, and what it drops is named', async () => {
    const result = await toySearch(problem, { trials: 120, evaluate: { ...toyEvaluate, measure: device } })
    const measured = result.trials.filter(trial => trial.measured)
    expect(measured.length).toBeGreaterThan(3)
    expect(measured.length).toBeLessThanOrEqual(7)
    expect(result.feasible).toBe(true)
    expect(known(result.best!)['latency-p50@pi4']!.value).toBeLessThanOrEqual(4)
    expect(result.dropped[0]).toEqual({
      id: 0,
      reason: expect.stringMatching(/^latency p50 on pi4 .* ms over the limit of 4 ms$/),
    })
    expect(result.dropped).toHaveLength(measured.filter(t => known(t)['latency-p50@pi4']!.value > 4).length)
  })

  it('of the second round come close to the limit', async () => {
    const { best } = await toySearch(problem, { trials: 200, evaluate: { ...toyEvaluate, measure: device } })
    expect(known(best!)['latency-p50@pi4']!.value).toBeGreaterThan(3)
  })

  it('keep what was known before beside what was measured', async () => {
    const costs = (graph: Graph): Metrics => ({
      ...toyCosts(graph),
      'latency-p50@pi4': { value: 2, low: 0, high: 9, unit: 'ms', source: 'predicted' },
    })
    const evaluate = { ...toyEvaluate, costs, measure: device }
    const { trials } = await toySearch(problem, { trials: 40, evaluate })
    const finalist = trials.find(trial => trial.measured)!
    expect(finalist.metrics['latency-p50@pi4']!.source).toBe('predicted')
    expect(known(finalist)['latency-p50@pi4']!.source).toBe('measured')
  })

  it('do not change what is proposed', async () => {
    const without = await toySearch(problem, { trials: 60 })
    const measured = await toySearch(problem, { trials: 60, evaluate: { ...toyEvaluate, measure: device } })
    expect(measured.trials.map(trial => trial.genome)).toEqual(without.trials.map(trial => trial.genome))
    expect(without.unmeasured).toBe('no device was given')
  })

  it('that are measured already are not measured again', async () => {
    const ledger = memoryLedger()
    let calls = 0
    const measure: Measure = (finalists, options) => {
      calls += finalists.length
      return device(finalists, options)
    }
    await toySearch(problem, { trials: 60, ledger, evaluate: { ...toyEvaluate, measure } })
    const first = calls
    const again = await toySearch(problem, { trials: 60, ledger, evaluate: { ...toyEvaluate, measure } })
    expect([calls, again.feasible]).toEqual([first, true])
  })

  it('whose device fails leave the search its front, with the reason', async () => {
    let calls = 0
    const measure: Measure = async (finalists, options) => {
      if (calls++ > 0) throw userError('file-not-found', { path: './bench.sh' })
      return device(finalists, options)
    }
    const result = await toySearch(problem, { trials: 40, evaluate: { ...toyEvaluate, measure } })
    expect(result.unmeasured).toContain('./bench.sh')
  })
})

describe('progress', () => {
  it('tells trial, best, front, a hypervolume that never falls, and the time left', async () => {
    const steps: SearchStep[] = []
    const result = await toySearch(toyProblem(), {
      trials: 80,
      timeMs: 60_000,
      progress: step => steps.push(step),
    })
    expect(steps.map(step => step.done)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1))
    steps.reduce((before, { hypervolume }) => {
      expect(hypervolume).toBeGreaterThanOrEqual(before - 1e-12)
      return hypervolume
    }, 0)
    const last = steps.at(-1)!
    expect(last).toMatchObject({ best: result.best, frontSize: result.front.length, total: 80 })
    expect(last.hypervolume).toBeCloseTo(result.hypervolume, 12)
    expect(last.secondsLeft).toBeLessThan(60)
  })
})

describe('equal graphs', () => {
  it('are evaluated once', async () => {
    const space = toySpace(4, 4)
    const folded = { ...space, decode: (genome: readonly number[]) => space.decode(genome.with(0, 3)) }
    let calls = 0
    const quality = async (graph: Graph) => {
      calls++
      return toyQuality(graph)
    }
    const problem = toyProblem({ space: folded, constraints: [] })
    const { trials } = await toySearch(problem, { trials: 200, evaluate: { costs: toyCosts, quality } })
    expect(calls).toBe(new Set(trials.map(trial => trial.hash)).size)
    expect(trials.some(trial => /the same graph as trial \d+/.test(trial.reason ?? ''))).toBe(true)
  })
})
