// Successive halving over learning curves, and the plan of time it runs in, on a clock that the trainer itself advances.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random } from '../../src/random.ts'
import { allocate, halve, halvingMs, type Paces, type Runner, type Trainer } from '../../src/search/index.ts'

/**
 * Saturating curves: candidate g ends at `limit(g)` and gets there at a rate of its own, so that early scores mislead a
 * little. Every step and score takes time on the clock.
 */
function curves(paces: Paces, limit: (g: number) => number = g => 0.5 + 0.004 * g) {
  const clock = { nowMs: 0, open: 0, most: 0, steps: 0 }
  const trainer: Trainer = {
    start: async genome => {
      const g = genome[0]!
      const rate = 0.02 + 0.002 * random(g).next()
      let done = 0
      clock.nowMs += paces.startMs
      clock.most = Math.max(clock.most, ++clock.open)
      return {
        advance: async steps => {
          done += steps
          clock.steps += steps
          clock.nowMs += steps * paces.stepMs + paces.scoreMs
          return limit(g) * (1 - Math.exp(-rate * done))
        },
        release: () => {
          clock.open--
        },
      }
    },
  }
  return { clock, trainer }
}

const paces: Paces = { appraiseMs: 0.05, stepMs: 10, startMs: 200, scoreMs: 100 }
const genomes = (count: number) => Array.from({ length: count }, (_, g) => [g])
const rungs = [
  { candidates: 27, steps: 50 },
  { candidates: 9, steps: 150 },
  { candidates: 3, steps: 450 },
]
const ids = (runners: readonly Runner[]) => runners.map(({ genome }) => genome[0])

describe('successive halving', () => {
  it('takes the candidates with the best ends through, best first, and trains each on from where it stood', async () => {
    const { clock, trainer } = curves(paces)
    const found = await halve(genomes(27), trainer, { rungs })
    expect(ids(found)).toEqual([26, 25, 24])
    expect(found.map(({ steps, curve }) => [steps, curve.length])).toEqual(Array(3).fill([450, 3]))
    expect(clock.steps).toBe(27 * 50 + 9 * 100 + 3 * 300)
    expect(clock.nowMs).toBe(halvingMs(rungs, paces))
  })

  it('needs a third of the steps that training all to the end takes', async () => {
    const { clock, trainer } = curves(paces)
    await halve(genomes(27), trainer, { rungs })
    expect(clock.steps / (27 * 450)).toBeLessThan(1 / 3)
  })

  it('releases everyone but those it returns', async () => {
    const { clock, trainer } = curves(paces)
    const out: [number | undefined, number][] = []
    const found = await halve(genomes(27), trainer, {
      rungs,
      dropped: ({ genome }, rung) => out.push([genome[0], rung]),
    })
    expect(clock.open).toBe(found.length)
    expect(out).toHaveLength(24)
    expect(out.filter(([, rung]) => rung === 0)).toHaveLength(18)
  })

  it('drops a broken candidate whatever its rung, and starts no more than the first rung has', async () => {
    const { clock, trainer } = curves(paces, g => (g === 26 ? Number.NaN : g))
    const found = await halve(genomes(40), trainer, { rungs })
    expect(ids(found)).toEqual([25, 24, 23])
    expect(clock.open).toBe(3)
  })

  it('stops between two advances when time is over, and returns the best of the highest rung reached', async () => {
    const { clock, trainer } = curves(paces)
    const limitMs = halvingMs(rungs, paces) * 0.6
    const isOver = (steps: number) => clock.nowMs + steps * paces.stepMs + paces.scoreMs > limitMs
    const found = await halve(genomes(27), trainer, { rungs, isOver })
    expect(clock.nowMs).toBeLessThanOrEqual(limitMs)
    expect(found.length).toBeGreaterThan(0)
    expect(clock.open).toBe(found.length)
  })

  it('releases all when an advance fails', async () => {
    const { clock, trainer } = curves(paces, g => {
      if (g === 5) throw new Error('out of memory')
      return g
    })
    await expect(halve(genomes(27), trainer, { rungs })).rejects.toThrow('out of memory')
    expect(clock.open).toBe(0)
  })
})

const anyPaces = fc.record({
  appraiseMs: fc.double({ min: 0.001, max: 5, noNaN: true }),
  stepMs: fc.double({ min: 0.5, max: 200, noNaN: true }),
  startMs: fc.double({ min: 0, max: 2000, noNaN: true }),
  scoreMs: fc.double({ min: 0, max: 2000, noNaN: true }),
})

describe('the allocation of time', () => {
  it('adds up to the whole time, whatever the paces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3_600_000 }), anyPaces, (totalMs, drawn) => {
        const plan = allocate(totalMs, drawn, { measureShare: 0.2 })
        const { pool, halving, finalists, tuning, measuring } = plan
        const sum = pool.ms + halving.ms + finalists.ms + tuning.ms + measuring.ms
        expect(sum).toBeCloseTo(totalMs, 3)
        for (const part of [pool, halving, finalists, tuning, measuring])
          expect(part.ms).toBeGreaterThanOrEqual(0)
        for (const [k, rung] of halving.rungs.entries()) {
          expect(rung.candidates).toBeGreaterThan(0)
          if (k > 0) expect(rung.steps).toBeGreaterThan(halving.rungs[k - 1]!.steps)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('gives a longer time more candidates and a longer training', () => {
    const [short, long] = [allocate(60_000, paces), allocate(600_000, paces)]
    expect(long.halving.rungs[0]!.candidates).toBeGreaterThan(short.halving.rungs[0]!.candidates)
    expect(long.finalists.steps).toBeGreaterThan(short.finalists.steps)
    expect(long.pool.genomes).toBe(20_000)
  })

  it('plans no training where not even one candidate fits', () => {
    const plan = allocate(1000, { ...paces, startMs: 5000 })
    expect(plan.halving.rungs).toEqual([])
    expect(plan.finalists.candidates).toBe(0)
  })

  it('is kept by halving within 5 % of the time when steps take as long as expected', async () => {
    for (const totalMs of [60_000, 300_000]) {
      const plan = allocate(totalMs, paces)
      const { clock, trainer } = curves(paces)
      const runners = await halve(genomes(plan.pool.genomes), trainer, { rungs: plan.halving.rungs })
      const going = runners.slice(0, plan.finalists.candidates)
      for (const { training, steps } of going) await training.advance(plan.finalists.steps - steps)
      const used = plan.pool.ms + clock.nowMs + plan.tuning.ms
      expect(Math.abs(used - totalMs) / totalMs).toBeLessThan(0.05)
    }
  })
})
