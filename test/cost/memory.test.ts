// The memory planner against brute force over all orders, and its bounds on large graphs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planMemory, profile, type Schedule, type Step } from '../../src/cost/memory/index.ts'

/** Every order of the steps in which each stands after its needs. */
function* allOrders(schedule: Schedule, prefix: number[] = []): Generator<number[]> {
  if (prefix.length === schedule.steps.length) yield prefix
  for (let i = 0; i < schedule.steps.length; i++)
    if (!prefix.includes(i) && schedule.steps[i]!.needs.every(n => prefix.includes(n)))
      yield* allOrders(schedule, [...prefix, i])
}

const peakOf = (schedule: Schedule, order: readonly number[]) => {
  const begin = schedule.initial.reduce((sum, b) => sum + schedule.sizes[b]!, 0)
  return profile(schedule, order).reduce((a, b) => Math.max(a, b), begin)
}
const bruteForce = (schedule: Schedule) =>
  [...allOrders(schedule)].reduce((least, order) => Math.min(least, peakOf(schedule, order)), Infinity)

type Draft = { reads: number[]; size: number; takesOver: boolean; keep: boolean; scratch: number }

/** Buffer 0 is the input; step i makes buffer i + 1 from buffers at most i. */
function scheduleOf(drafts: readonly Draft[], inputSize: number): Schedule {
  const steps = drafts.map((draft, i): Step => {
    const reads = [...new Set(draft.reads.map(r => r % (i + 1)))]
    const needs = reads.filter(b => b > 0).map(b => b - 1)
    return { needs, reads, makes: [i + 1], over: draft.takesOver ? reads : [], scratch: draft.scratch }
  })
  const kept = new Set(drafts.flatMap((d, i) => (d.keep ? [i + 1] : [])))
  return { steps, sizes: [inputSize, ...drafts.map(d => d.size)], initial: [0], kept }
}

const size = fc.constantFrom(1, 2, 3, 5, 8, 13)
const draft = fc.record({
  reads: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
  size,
  takesOver: fc.boolean(),
  keep: fc.boolean(),
  scratch: fc.constantFrom(0, 0, 0, 4),
})

describe('the memory planner', () => {
  it('finds the least peak of all orders, and says that it is proven', () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 7 }), size, (drafts, input) => {
        const schedule = scheduleOf(drafts, input)
        const plan = planMemory(schedule)
        expect(plan.peak).toBe(bruteForce(schedule))
        expect(plan.optimal).toBe(true)
        expect(peakOf(schedule, plan.order)).toBe(plan.peak)
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  it('is never below the least peak and never calls a worse one optimal when it may not search', () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 7 }), size, (drafts, input) => {
        const schedule = scheduleOf(drafts, input)
        const [plan, least] = [planMemory(schedule, 0), bruteForce(schedule)]
        expect(plan.peak).toBeGreaterThanOrEqual(least)
        if (plan.optimal) expect(plan.peak).toBe(least)
      }),
      { numRuns: 400, seed: 2 },
    )
  })

  it('gives a valid order', () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 1, maxLength: 60 }), size, (drafts, input) => {
        const schedule = scheduleOf(drafts, input)
        const { order } = planMemory(schedule, 2000)
        expect([...order].sort((a, b) => a - b)).toEqual(schedule.steps.map((_, i) => i))
        const position = new Map(order.map((step, i) => [step, i]))
        for (const [i, step] of schedule.steps.entries())
          for (const n of step.needs) expect(position.get(n)!).toBeLessThan(position.get(i)!)
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  it('beats the order of the file where two branches are filed in turns', () => {
    // Two branches, each: a large map (10), then a small one (1), then their sum. Filed: large, large, small, small.
    const step = (needs: number[], reads: number[], makes: number): Step => ({
      needs,
      reads,
      makes: [makes],
      over: [],
      scratch: 0,
    })
    const steps = [
      step([], [0], 1),
      step([], [0], 2),
      step([0], [1], 3),
      step([1], [2], 4),
      step([2, 3], [3, 4], 5),
    ]
    const schedule = { steps, sizes: [1, 10, 10, 1, 1, 1], initial: [0], kept: new Set([5]) }
    expect(peakOf(schedule, [0, 1, 2, 3, 4])).toBe(21)
    expect(planMemory(schedule).peak).toBe(12)
  })

  it.each([
    ['a chain', (i: number) => [i]],
    ['skips over two', (i: number) => [i, Math.max(0, i - 2)]],
    ['one value read by all', (i: number) => [0, i]],
    ['far random skips', (i: number) => [i, (i * 7919) % (i + 1)]],
  ])('plans 100,000 steps in seconds, not hours: %s', (_, reads) => {
    const drafts = Array.from({ length: 100_000 }, (_, i) => ({
      reads: reads(i),
      size: 1 + ((i * 31) % 97),
      takesOver: i % 3 === 0,
      keep: i === 99_999,
      scratch: 0,
    }))
    const schedule = scheduleOf(drafts, 5)
    const begin = performance.now()
    const plan = planMemory(schedule)
    expect(plan.order).toHaveLength(100_000)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
