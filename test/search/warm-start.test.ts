// A search that remembers, on a coach that costs nothing: what holds is taken over, what does not is tried again, and what is
// handed over was judged in this run.
import { describe, expect, it } from 'vitest'
import {
  type Coach,
  type Known,
  type Memory,
  memoryLedger,
  narrowedToFit,
  type Problem,
  remembering,
  type Stint,
  searchByTraining,
  type TrainedSearchOptions,
  type TrainedTo,
  type Trial,
  translated,
} from '../../src/search/index.ts'
import { toyCosts, toyEvaluate, toyForesight, toyProblem, toyQuality } from './toy.ts'

const ratio = (value: number) =>
  ({ value, low: value - 0.02, high: value + 0.02, unit: 'ratio', source: 'measured' }) as const

function fakeTime() {
  let at = 0
  const pass = (ms: number) => {
    at += ms
  }
  return { now: () => at, pass }
}

/** Two milliseconds a step; accuracy is what the graph is capable of. */
function coachOn(time: ReturnType<typeof fakeTime>): Coach & { readonly stints: Stint[] } {
  const stints: Stint[] = []
  const kept = new Map<number, number>()
  const judged = (value: number, steps: number, part: TrainedTo['part']): TrainedTo => ({
    steps,
    part,
    metrics: { 'top-1': ratio(value) },
    paces: { startMs: 5, stepMs: 2, judgeMs: 10 },
  })
  return {
    stints,
    judgeSeed: async () => judged(0.9, 0, 'test'),
    train: async stint => {
      stints.push(stint)
      const steps = stint.steps ?? Math.max(0, Math.floor(((stint.timeMs ?? 0) - 15) / 2))
      time.pass(15 + 2 * steps)
      kept.set(stint.id, stint.from + steps)
      const trained = judged(
        toyQuality(stint.graph)['top-1']!.value,
        stint.from + steps,
        stint.last ? 'test' : 'held-out',
      )
      const { paces: _, ...untrained } = trained
      return steps > 0 ? trained : untrained
    },
    kept: id => kept.get(id),
    release: id => void kept.delete(id),
  }
}

/** What a cold search of this problem leaves. */
async function remembered(problem: Problem, timeMs: number): Promise<Known[]> {
  const time = fakeTime()
  const { trials } = await searchByTraining(problem, {
    coach: coachOn(time),
    evaluate: toyEvaluate,
    foresight: toyForesight(problem.space),
    timeMs,
    now: time.now,
  })
  return trials.flatMap(({ genome, rungs, id }) =>
    rungs
      ? [
          {
            genome,
            rungs: rungs.filter(({ part }) => part === 'held-out'),
            final: rungs.find(({ part }) => part === 'test'),
            measured: undefined,
            recalled: { search: 'past', trial: id },
          },
        ]
      : [],
  )
}

const memoryOf = (known: readonly Known[], rest: Partial<Memory> = {}): Memory => ({
  known,
  others: [],
  same: undefined,
  adopt: () => {},
  ...rest,
})

type Measure = NonNullable<TrainedSearchOptions['evaluate']['measure']>

async function warm(
  problem: Problem,
  memory: Memory,
  timeMs = 20_000,
  measureOn?: (pass: (ms: number) => void) => Measure,
) {
  const time = fakeTime()
  const coach = coachOn(time)
  const measure = measureOn?.(time.pass)
  const result = await searchByTraining(problem, {
    coach,
    memory,
    ledger: memoryLedger(),
    evaluate: measure ? { ...toyEvaluate, measure } : toyEvaluate,
    foresight: toyForesight(problem.space),
    timeMs,
    now: time.now,
  })
  return { result, coach, elapsedMs: time.now() }
}

describe('a search that remembers', () => {
  const problem = toyProblem()
  const past = remembered(problem, 20_000)

  it('hands the same answer over after judging it again, where nothing changed', async () => {
    const known = await past
    const { result, coach, elapsedMs } = await warm(
      problem,
      memoryOf(known, { same: { ms: 20_000, trials: known.length } }),
    )
    const best = known.find(({ final, recalled }) => final && recalled.trial !== 0)!
    expect(result.best?.genome).toEqual(best.genome)
    expect(coach.stints.map(({ steps, last }) => ({ steps, last }))).toEqual([{ steps: 0, last: true }])
    expect(elapsedMs).toBeLessThan(0.02 * 20_000)
  })

  it('does not believe an answer that is not what it was said to be', async () => {
    const known = (await past).map(one =>
      one.final && one.recalled.trial !== 0
        ? { ...one, final: { ...one.final, metrics: { 'top-1': ratio(2) } } }
        : one,
    )
    const { result, coach } = await warm(problem, memoryOf(known, { same: { ms: 20_000, trials: 9 } }))
    expect(coach.stints.length).toBeGreaterThan(1)
    expect(result.best?.metrics['top-1']?.value).toBeLessThan(1.5)
  })

  it('has an architecture for a tighter budget, judged on the test part, within a quarter of the time', async () => {
    const known = await past
    const best = known.find(({ final, recalled }) => final && recalled.trial !== 0)!
    const macs = toyCosts(problem.space.decode(best.genome)).macs!.value
    const constraints = [{ key: 'macs', limit: 0.8 * macs, better: 'min' }] as const
    const { result, coach } = await warm({ ...problem, constraints }, memoryOf(known))
    const first = coach.stints.findIndex(({ last }) => last)
    const spentMs = coach.stints
      .slice(0, first + 1)
      .reduce((sum, { steps, timeMs }) => sum + (steps === undefined ? timeMs! : 15 + 2 * steps), 0)
    expect(spentMs).toBeLessThan(5000)
    expect(result.best?.metrics.macs?.value).toBeLessThanOrEqual(0.8 * macs)
    expect(result.trials.filter(({ recalled }) => recalled).length).toBeGreaterThan(1)
  })

  it('tries architectures again whose figures do not hold any more, before any other', async () => {
    const known = await past
    const others = known.filter(({ recalled }) => recalled.trial !== 0).map(({ genome }) => genome)
    const { coach, result } = await warm(problem, memoryOf([], { others }))
    expect(others.map(genome => genome.join())).toContain(coach.stints[0]!.genome.join())
    expect(result.trials.every(({ recalled }) => !recalled)).toBe(true)
  })
})

describe('the front of a search that remembers', () => {
  const problem = toyProblem()
  const past = remembered(problem, 20_000)
  const macsOf = (trial: Trial) => trial.metrics.macs!.value

  it('is begun below the first architecture, each half as dear as the one before, and none of these is a candidate', async () => {
    const known = (await past).filter(({ final, recalled }) => !final || recalled.trial === 0)
    const { result, coach } = await warm(problem, memoryOf(known))
    const aside = result.trials.filter(trial => trial.aside)
    expect(aside.length).toBeGreaterThan(1)
    const costs = [result.trials[1]!, ...aside].map(macsOf)
    expect(costs.slice(1).every((cost, i) => cost <= costs[i]! / 2)).toBe(true)
    // Two rungs before the first last word, then never again.
    expect(aside.flatMap(({ rungs = [] }) => rungs.map(({ steps }) => steps))).toEqual(
      aside.flatMap(() => [50, 150]),
    )
    const first = coach.stints.findIndex(({ last }) => last)
    const late = new Set(coach.stints.slice(first).map(({ id }) => id))
    expect(aside.some(({ id }) => late.has(id))).toBe(false)
    expect(result.best?.aside).toBeUndefined()
    expect(result.front.some(trial => trial.aside)).toBe(true)
  })

  it('is trained on from another one where an answer of then still holds, which is judged again and no more', async () => {
    const { result, coach } = await warm(problem, memoryOf(await past))
    const [again, last, ...others] = coach.stints.filter(({ last }) => last)
    expect(others).toEqual([])
    expect(again!.steps).toBe(0)
    expect(last!.id).not.toBe(again!.id)
    expect(result.best!.metrics['top-1']!.value).toBeGreaterThanOrEqual(
      result.trials[again!.id]!.metrics['top-1']!.value,
    )
  })

  it('stays aside in the next search, which begins with none of it', async () => {
    const known = (await past).map(
      (one): Known => (one.recalled.trial === 0 ? one : { ...one, final: undefined, aside: true }),
    )
    const { result, coach } = await warm(problem, memoryOf(known))
    const taken = result.trials.filter(({ recalled, id }) => recalled && id !== 0)
    expect(taken.length).toBeGreaterThan(1)
    expect(taken.every(({ aside }) => aside)).toBe(true)
    const ids = new Set(taken.map(({ id }) => id))
    expect(ids.has(coach.stints[0]!.id)).toBe(false)
  })

  it('asks a new device of what it remembers and of the model at once, before anything is trained', async () => {
    const known = await past
    // Narrow in its first layer is what is fast: hardly anything that is remembered.
    const limit = { key: 'latency-p50@pi', better: 'min', limit: 3 } as const
    const rounds: number[][] = []
    const measureOn =
      (pass: (ms: number) => void): Measure =>
      async finalists => {
        pass(100)
        rounds.push(finalists.map(({ trial }) => trial.id))
        return finalists.map(({ trial }) => {
          const value = trial.genome[0]! + 1
          return {
            'latency-p50@pi': { value, low: value, high: value, unit: 'ms', source: 'measured' } as const,
          }
        })
      }
    const timed = { ...problem, constraints: [...problem.constraints, limit] }
    const { result, coach } = await warm(timed, memoryOf(known), 20_000, measureOn)
    expect(rounds[0]).toContain(0)
    expect(rounds[0]!.some(id => result.trials[id]!.recalled && id !== 0)).toBe(true)
    expect(rounds[0]!.some(id => result.trials[id]!.aside)).toBe(true)
    expect(rounds.slice(1).flat()).not.toContain(0)
    const trained = coach.stints.filter(({ last }) => last).map(({ id }) => result.trials[id]!)
    expect(trained.length).toBeGreaterThan(0)
    for (const { measured } of trained) expect(measured!['latency-p50@pi']!.value).toBeLessThanOrEqual(3)
    expect(result.best!.measured!['latency-p50@pi']!.value).toBeLessThanOrEqual(3)
  })
})

describe('narrowing to fit', () => {
  it('holds the limits with no choice wider than it was', () => {
    const { space } = toyProblem()
    const costs = (genome: readonly number[]) => toyCosts(space.decode(genome))
    const limits = [{ key: 'macs', limit: 0.5 * costs(space.seed).macs!.value, better: 'min' }] as const
    const found = narrowedToFit(space, space.seed, costs, limits)!
    expect(costs(found).macs!.value).toBeLessThanOrEqual(limits[0].limit)
    expect(found.every((gene, i) => gene <= space.seed[i]!)).toBe(true)
    expect(narrowedToFit(space, space.seed, costs, [{ ...limits[0], limit: 1 }])).toBeUndefined()
  })
})

describe('a genome in another space', () => {
  const choice = (name: string, options: number[], own = options.length - 1) =>
    ({ name, kind: 'width', options, default: own, layers: [] }) as const

  it('keeps what is named alike at the widest that is no wider, drops what vanished, and leaves the new as it is', () => {
    const before = [choice('a', [8, 16, 32]), choice('gone', [1, 2])]
    const space = { choices: [choice('new', [4, 8]), choice('a', [10, 20, 30, 40])] }
    expect(translated([1, 0], before, space)).toEqual([1, 0])
    expect(translated([2, 0], before, space)).toEqual([1, 2])
    expect(translated([0], [choice('other', [1, 2])], space)).toBeUndefined()
  })

  it('keeps an operation by its name only', () => {
    const op = (labels: string[], own: number) =>
      ({
        ...choice(
          'op',
          labels.map((_, i) => i),
          own,
        ),
        kind: 'op',
        labels,
      }) as const
    const space = { choices: [op(['conv', 'separable'], 0)] }
    expect(translated([0], [op(['separable', 'skip'], 1)], space)).toEqual([1])
    expect(translated([1], [op(['separable', 'skip'], 1)], space)).toEqual([0])
  })
})

describe('a searcher with remembered genomes', () => {
  it('proposes the model, then those, then its own, and none twice', () => {
    const problem = toyProblem()
    const own = [problem.space.seed, problem.space.seed.map(() => 0), problem.space.seed.map(() => 1)]
    const searcher = remembering((_, history) => own.slice(history.length - 1), [own[1]!])
    const trial = (genome: readonly number[], id: number) =>
      ({ id, genome, hash: '', metrics: {}, state: 'complete', seconds: 0 }) as const
    expect(searcher(problem, [])).toEqual([own[0], own[1]])
    expect(searcher(problem, [trial(own[0]!, 0), trial(own[1]!, 1)])).toEqual([own[2]])
  })
})
