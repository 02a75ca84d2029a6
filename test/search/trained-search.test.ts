// The search that trains, on a coach that costs nothing: accuracy grows with training towards what a genome is capable of.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { userError } from '../../src/errors.ts'
import {
  type Coach,
  type Ledger,
  memoryLedger,
  openLedger,
  type Problem,
  readLedger,
  type SearchStep,
  type Stint,
  searchByTraining,
  shortlist,
  stagesOf,
  type TrainedSearchOptions,
  type TrainedTo,
} from '../../src/search/index.ts'
import { toyCosts, toyEvaluate, toyForesight, toyProblem, toyQuality, toySpace } from './toy.ts'

const folder = mkdtempSync(join(tmpdir(), 'edgewise-trained-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A clock that only work moves. */
function virtualTime() {
  let at = 0
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms
    },
  }
}

const stepMs = 2
const judgeMs = 10

type Fake = Coach & { readonly stints: Stint[] }
type Manner = {
  /** What cannot be trained. */
  readonly refuse?: (stint: Stint) => boolean
  /** How many times as long a step of a stint takes as usually. */
  readonly slowness?: (stint: Stint) => number
  /** Ends the search in the middle of a last training. */
  readonly stop?: AbortController
  /** Steps of one pass over the training part. */
  readonly epochSteps?: number
}

function coachOn(
  time: ReturnType<typeof virtualTime>,
  { refuse = () => false, slowness = () => 1, stop, epochSteps }: Manner = {},
): Fake {
  const stints: Stint[] = []
  const kept = new Map<number, number>()
  const trainedTo = (stint: Stint, steps: number, pace: number): TrainedTo => {
    const part = stint.last ? 'test' : 'held-out'
    const { value } = toyQuality(stint.graph)['top-1']!
    const reached = value * (1 - 0.5 / (1 + steps / 50)) - (part === 'test' ? 0.01 : 0)
    const figure = { value: reached, low: reached, high: reached, unit: 'ratio', source: 'measured' } as const
    const paces = { startMs: 5, stepMs: pace, judgeMs, ...(epochSteps ? { epochSteps } : {}) }
    return { steps, part, metrics: { 'top-1': figure }, paces }
  }
  return {
    stints,
    judgeSeed: async () => {
      time.pass(judgeMs)
      const { value } = toyQuality(toyProblem().space.decode(toyProblem().space.seed))['top-1']!
      const figure = { value, low: value, high: value, unit: 'ratio', source: 'measured' } as const
      return { steps: 0, part: 'test', metrics: { 'top-1': figure } }
    },
    train: async stint => {
      stints.push(stint)
      if (refuse(stint)) throw userError('train-not-finite', { step: 1, loss: 'NaN', cause: 'a test' })
      if (stint.last && stop) {
        time.pass((stint.timeMs ?? 0) / 2)
        stint.saved?.(stint.from + 7)
        stop.abort()
        throw new Error('stopped')
      }
      const pace = stepMs * slowness(stint)
      const steps = stint.steps ?? Math.max(0, Math.floor(((stint.timeMs ?? 0) - judgeMs - 5) / pace))
      time.pass(5 + steps * pace + judgeMs)
      kept.set(stint.id, stint.from + steps)
      return trainedTo(stint, stint.from + steps, pace)
    },
    kept: id => kept.get(id),
    release: id => void kept.delete(id),
  }
}

/** As in a model: a genome keeps as much as its widths are wide. */
const space = {
  ...toySpace(),
  keptImportance: (genome: readonly number[]) =>
    genome.reduce((sum, gene) => sum + gene, genome.length) / (8 * genome.length),
}
const foresight = toyForesight(space)
const seedMacs = toyCosts(toyProblem().space.decode(toyProblem().space.seed)).macs!.value
const problem: Problem = toyProblem({
  space,
  constraints: [{ key: 'macs', better: 'min', limit: 0.5 * seedMacs }],
})

function run(budget: Partial<TrainedSearchOptions>, ledger: Ledger = memoryLedger(), manner?: Manner) {
  const time = virtualTime()
  const coach = coachOn(time, manner)
  const options = { evaluate: toyEvaluate, foresight, coach, now: time.now, ledger, ...budget }
  return { time, coach, result: searchByTraining(problem, options) }
}

const shape = (ledger: Ledger) =>
  ledger
    .trials()
    .map(({ genome, state, rungs }) => ({ genome, state, steps: rungs?.map(r => [r.part, r.steps]) }))

describe('a search that trains', () => {
  it('keeps its time within 5 %', async () => {
    for (const timeMs of [10_000, 60_000, 300_000]) {
      const { time, result } = run({ timeMs })
      await result
      expect(time.now()).toBeGreaterThan(0.95 * timeMs)
      expect(time.now()).toBeLessThan(1.05 * timeMs)
    }
  })

  it.each([0.5, 2])(
    'keeps it also when steps take %f times as long as those of the first candidate',
    async factor => {
      const slowness = ({ id, from }: Stint) => (id > 1 || from > 0 ? factor : 1)
      const { time, result } = run({ timeMs: 60_000 }, memoryLedger(), { slowness })
      const { best } = await result
      expect(Math.abs(time.now() / 60_000 - 1)).toBeLessThan(0.05)
      expect(best!.rungs!.at(-1)!.part).toBe('test')
    },
  )

  it('hands over what settles in the time where the widest that hold would not', async () => {
    const handedOver = async (epochSteps: number) => {
      const { best } = await run({ timeMs: 60_000 }, memoryLedger(), { epochSteps }).result
      return best!.metrics.macs!.value / (0.5 * seedMacs)
    }
    // The widest would see the data 250 times, and 17 times instead of 30.
    expect(await handedOver(100)).toBeGreaterThan(0.9)
    expect(await handedOver(1500)).toBeLessThan(17 / 30)
  })

  it('trains the best of the finalists longest, and keeps no weights of those that were left behind', async () => {
    const { coach, result } = run({ timeMs: 120_000 })
    const { best, trials } = await result
    const reached = trials.slice(1).map(trial => ({ trial, steps: trial.rungs?.at(-1)?.steps ?? 0 }))
    const finalists = reached.sort((a, b) => b.steps - a.steps).slice(0, 4)
    expect(finalists[0]!.trial).toEqual(best)
    expect(finalists[1]!.steps).toBeGreaterThan(0)
    expect(finalists[1]!.steps).toBeLessThan(finalists[0]!.steps)
    const isKept = ({ trial }: (typeof reached)[number]) => coach.kept(trial.id) !== undefined
    const [kept, left] = [reached.filter(isKept), reached.filter(entry => !isKept(entry))]
    expect(left.length).toBeGreaterThan(kept.length)
    expect(Math.min(...kept.map(({ steps }) => steps))).toBeGreaterThanOrEqual(
      Math.max(...left.map(({ steps }) => steps)),
    )
  })

  it('halves: every rung has fewer candidates, trained three times as long', async () => {
    const { coach, result } = run({ timeMs: 60_000 })
    const { trials } = await result
    const reached = (steps: number) =>
      trials.filter(t => t.rungs?.some(r => r.part === 'held-out' && r.steps === steps))
    expect(reached(50).length).toBeGreaterThan(6)
    expect(reached(150).length).toBeGreaterThan(0)
    expect(reached(150).length).toBeLessThan(reached(50).length)
    expect(coach.stints.filter(({ last }) => last)).toHaveLength(1)
  })

  it('judges the best on the test part, and hands that one over', async () => {
    const { result } = run({ timeMs: 60_000 })
    const { best, feasible, front } = await result
    expect(feasible).toBe(true)
    expect(best!.rungs!.at(-1)!.part).toBe('test')
    expect(best!.metrics.macs!.value).toBeLessThanOrEqual(0.5 * seedMacs)
    expect(front[0]).toEqual(best)
  })

  it('is better than the uniformly narrowed model, which is among its first candidates', async () => {
    const { result } = run({ timeMs: 60_000 })
    const { best, trials } = await result
    const capable = (t: typeof best) => toyQuality(problem.space.decode(t!.genome))['top-1']!.value
    const narrowed = trials.slice(1, 3).find(({ genome }) => new Set(genome).size === 1)
    expect(capable(best)).toBeGreaterThan(capable(narrowed))
  })

  it('trains the same candidates as far with the same seed, when trials are counted', async () => {
    const [a, b] = [memoryLedger(), memoryLedger()]
    await run({ trials: 20 }, a).result
    await run({ trials: 20 }, b).result
    expect(shape(a)).toEqual(shape(b))
    expect(a.trials()).toHaveLength(20)
  })

  it('goes on after an interruption with what the ledger has, and ends as if there had been none', async () => {
    const whole = memoryLedger()
    await run({ trials: 20 }, whole).result
    const path = join(folder, 'trials.jsonl')
    for (const after of [1, 9, 24]) {
      rmSync(path, { force: true })
      const stop = new AbortController()
      let steps = 0
      const first = openLedger(path, null)
      const broken = run(
        {
          trials: 20,
          signal: stop.signal,
          progress: (_: SearchStep) => {
            if (++steps >= after) stop.abort()
          },
        },
        first,
      )
      expect((await broken.result).interrupted).toBe(true)
      first.close()
      const before = readFileSync(path, 'utf8')
      const second = openLedger(path, null)
      await run({ trials: 20 }, second).result
      second.close()
      expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true)
      expect(readLedger(path).trials.map(({ genome, rungs }) => [genome, rungs?.map(r => r.steps)])).toEqual(
        whole.trials().map(({ genome, rungs }) => [genome, rungs?.map(r => r.steps)]),
      )
    }
  })

  it('goes on with the same candidate after a last training that was broken off, its time counted', async () => {
    const ledger = memoryLedger()
    const stop = new AbortController()
    const first = run({ timeMs: 60_000, signal: stop.signal }, ledger, { stop })
    expect((await first.result).interrupted).toBe(true)
    const last = first.coach.stints.at(-1)!
    const spentMs = first.time.now()
    const second = run({ timeMs: 60_000 }, { ...ledger, spentMs })
    const { best } = await second.result
    expect(second.coach.stints.map(({ id, last }) => ({ id, last }))).toEqual([{ id: last.id, last: true }])
    expect(best!.id).toBe(last.id)
    expect(Math.abs((spentMs + second.time.now()) / 60_000 - 1)).toBeLessThan(0.05)
  })

  it('returns at once when it is called again, and trains the same candidate on when there is more time', async () => {
    const ledger = memoryLedger()
    const first = run({ timeMs: 60_000 }, ledger)
    const { best } = await first.result
    const done = { ...ledger, spentMs: first.time.now() }
    const again = run({ timeMs: 60_000 }, done)
    expect((await again.result).best).toEqual(best)
    expect(again.coach.stints).toEqual([])
    const more = run({ timeMs: 90_000 }, done)
    expect((await more.result).best!.id).toBe(best!.id)
    expect(more.coach.stints.map(({ id, last }) => ({ id, last }))).toEqual([{ id: best!.id, last: true }])
    expect(Math.abs(more.time.now() / 30_000 - 1)).toBeLessThan(0.05)
  })

  it('writes down a candidate that cannot be trained, and goes on', async () => {
    const { result } = run({ trials: 20 }, memoryLedger(), { refuse: ({ id }) => id === 2 })
    const { trials, feasible } = await result
    expect(trials[2]).toMatchObject({ state: 'failed' })
    expect(trials[2]!.reason).toContain('a test')
    expect(feasible).toBe(true)
  })

  it('says so when no candidate at all can be trained', async () => {
    await expect(run({ trials: 20 }, memoryLedger(), { refuse: () => true }).result).rejects.toMatchObject({
      code: 'train-not-finite',
    })
  })

  it('does not train where no genome can hold the limits, and names the nearest value', async () => {
    const time = virtualTime()
    const coach = coachOn(time)
    const impossible = { ...problem, constraints: [{ key: 'macs', better: 'min', limit: 1 }] } as const
    const options = { evaluate: toyEvaluate, foresight, coach, now: time.now, timeMs: 10_000 }
    const result = await searchByTraining(impossible, options)
    expect(result.feasible).toBe(false)
    expect(result.nearest.macs).toBeGreaterThan(1)
    expect(coach.stints).toEqual([])
  })

  it('counts nothing as feasible on the strength of held-out samples once the test part has spoken', async () => {
    const strict = {
      ...problem,
      constraints: [...problem.constraints, { key: 'top-1', better: 'max', limit: 0.999 }],
    } as const
    const time = virtualTime()
    const options = {
      evaluate: toyEvaluate,
      foresight,
      coach: coachOn(time),
      now: time.now,
      trials: 6,
    }
    const { feasible, best } = await searchByTraining(strict, options)
    expect([feasible, best]).toEqual([false, undefined])
  })
})

describe('a search from what holds every limit as it is', () => {
  const timed = (key: 'macs' | 'latency-p50@pi') => ({
    ...problem,
    constraints: [{ key, better: 'min', limit: 1.1 * seedMacs }] as const,
  })

  it.each(['macs', 'latency-p50@pi'] as const)(
    'trains that one too, as a candidate of its own, and keeps trial 0 as it was: %s',
    async key => {
      const time = virtualTime()
      const barely = { value: 0.1, low: 0.1, high: 0.1, unit: 'ratio', source: 'measured' } as const
      const coach = {
        ...coachOn(time),
        judgeSeed: async () => ({ steps: 0, part: 'test', metrics: { 'top-1': barely } }) as const,
      }
      const measure: NonNullable<TrainedSearchOptions['evaluate']['measure']> = async finalists =>
        finalists.map(({ graph }) => {
          const { value } = toyCosts(graph).macs!
          return { 'latency-p50@pi': { value, low: value, high: value, unit: 'ms', source: 'measured' } }
        })
      const evaluate = key === 'macs' ? toyEvaluate : { ...toyEvaluate, measure }
      const options = { evaluate, foresight, coach, now: time.now, timeMs: 10_000 }
      const { best, trials } = await searchByTraining(timed(key), options)
      expect(best!.genome).toEqual(space.seed)
      expect(best!.id).not.toBe(0)
      expect(coach.stints.at(-1)).toMatchObject({ id: best!.id, last: true })
      expect(Math.abs(time.now() / 10_000 - 1)).toBeLessThan(0.05)
      expect(trials[0]!.rungs).toMatchObject([{ steps: 0, part: 'test' }])
    },
  )

  it('leaves it as it is where training it on gains nothing', async () => {
    const time = virtualTime()
    const coach = coachOn(time)
    const options = { evaluate: toyEvaluate, foresight, coach, now: time.now, timeMs: 10_000 }
    const { best } = await searchByTraining(timed('macs'), options)
    expect(best!.id).toBe(0)
    expect(coach.stints.every(({ id }) => id !== 0)).toBe(true)
  })
})

describe('a search that trains, for a device', () => {
  // Nothing like a line in MACs: only what is narrow in its first layer is fast.
  const firstWidth = (genome: readonly number[]) => genome[0]! + 1
  const timed = {
    ...problem,
    constraints: [...problem.constraints, { key: 'latency-p50@pi', better: 'min', limit: 3 }],
  } as const

  it('hands over what the device says holds, however MACs mislead', async () => {
    const time = virtualTime()
    const { feasible, best, trials } = await searchByTraining(timed, {
      evaluate: {
        ...toyEvaluate,
        measure: async finalists => {
          time.pass(200)
          return finalists.map(({ trial }) => {
            const value = firstWidth(trial.genome)
            return {
              'latency-p50@pi': { value, low: value, high: value, unit: 'ms', source: 'measured' } as const,
            }
          })
        },
      },
      foresight,
      coach: coachOn(time),
      now: time.now,
      timeMs: 30_000,
    })
    expect(feasible).toBe(true)
    expect(best!.measured!['latency-p50@pi']!.value).toBeLessThanOrEqual(3)
    expect(best!.rungs!.at(-1)!.part).toBe('test')
    expect(trials.filter(({ state }) => state === 'pruned').every(({ measured }) => measured)).toBe(true)
  })
})

describe('a ledger with stages', () => {
  it('reads the stages back, and refuses one of a trial that is not there', () => {
    const path = join(folder, 'stages.jsonl')
    const ledger = openLedger(path, null)
    const figure = { value: 0.5, low: 0.4, high: 0.6, unit: 'ratio', source: 'measured' } as const
    ledger.append({ id: 0, genome: [0], hash: 'a', metrics: {}, state: 'complete', seconds: 0 }, 1)
    ledger.appendTrained(0, { steps: 50, part: 'held-out', metrics: { 'top-1': figure } }, 2)
    ledger.close()
    const [trial] = readLedger(path).trials
    expect(trial).toMatchObject({ metrics: { 'top-1': figure }, rungs: [{ steps: 50, part: 'held-out' }] })
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, `${text.replace('{"id":0,"trained"', '{"id":7,"trained"')}\n`)
    expect(() => readLedger(path)).toThrow(/line 3/)
  })
})

describe('the last word of a trial', () => {
  it('stands above what held-out samples say later', () => {
    const figures = (value: number) => ({
      'top-1': { value, low: value, high: value, unit: 'ratio', source: 'measured' } as const,
    })
    const ledger = memoryLedger()
    ledger.append({ id: 0, genome: [0], hash: 'a', metrics: {}, state: 'complete', seconds: 0 }, 1)
    ledger.appendTrained(0, { steps: 50, part: 'test', metrics: figures(0.8) }, 2)
    ledger.appendTrained(0, { steps: 150, part: 'held-out', metrics: figures(0.9) }, 3)
    expect(ledger.trials()[0]!.metrics).toEqual(figures(0.8))
    ledger.appendTrained(0, { steps: 450, part: 'test', metrics: figures(0.7) }, 4)
    expect(ledger.trials()[0]!.metrics).toEqual(figures(0.7))
  })
})

describe('the shortlist', () => {
  const costs = (genome: readonly number[]) => foresight.costs(genome)

  it('holds the limits, repeats nothing, and begins with the uniformly narrowed model', async () => {
    const genomes = await shortlist(problem, costs)
    expect(new Set(genomes.map(g => g.join())).size).toBe(genomes.length)
    for (const genome of genomes) expect(costs(genome).macs!.value).toBeLessThanOrEqual(0.5 * seedMacs)
    expect(new Set(genomes[0]).size).toBe(1)
  })

  it('is the same in every call', async () => {
    expect(await shortlist(problem, costs)).toEqual(await shortlist(problem, costs))
  })
})

describe('the stages', () => {
  it('follow from the number of candidates alone, where no time is kept', () => {
    const none = { appraiseMs: 1, stepMs: 1, startMs: 1, scoreMs: 1 }
    const stages = stagesOf({ timeMs: undefined, candidates: 18, measureShare: 0 }, none)
    expect(stages.rungs).toEqual([
      { candidates: 18, steps: 50 },
      { candidates: 6, steps: 150 },
      { candidates: 2, steps: 450 },
    ])
    expect(stages).toEqual(
      stagesOf({ timeMs: undefined, candidates: 18, measureShare: 0 }, { ...none, stepMs: 99 }),
    )
  })
})
