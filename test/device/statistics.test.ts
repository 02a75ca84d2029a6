import { describe, expect, it } from 'vitest'
import { bootstrapInterval, weightedMean, weightedQuantile } from '../../src/device/bootstrap.ts'
import { decide, planLooks, verdictOf } from '../../src/device/decide.ts'
import { normalCdf, normalQuantile, quantile, tQuantile } from '../../src/device/distributions.ts'
import { criticalRank, fewestPairs, signedRankInterval, tInterval } from '../../src/device/signed-rank.ts'
import { type Random, random } from '../../src/random.ts'

describe('quantiles', () => {
  it('agree with the tables of the normal and of the t distribution', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 6)
    expect(normalCdf(1.959964)).toBeCloseTo(0.975, 6)
    for (const [p, freedom, t] of [
      [0.975, 1, 12.7062],
      [0.975, 2, 4.302653],
      [0.975, 3, 3.182446],
      [0.995, 7, 3.499483],
      [0.975, 10, 2.228139],
      [0.9995, 30, 3.645959],
    ] as const)
      expect(tQuantile(p, freedom)).toBeCloseTo(t, 3)
  })

  it('interpolate between order statistics as R does by default', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 3, 4], 0.95)).toBeCloseTo(3.85, 12)
  })
})

describe('the signed-rank interval', () => {
  // Hollander & Wolfe, Example 3.1: Hamilton depression scale factors before and after a tranquiliser.
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]

  it('gives the centre and interval of the textbook example', () => {
    const { value, low, high } = signedRankInterval(
      before.map((x, i) => x - after[i]!),
      0.05,
    )
    expect(value).toBeCloseTo(0.46, 3)
    expect(low).toBeCloseTo(0.01, 3)
    expect(high).toBeCloseTo(0.786, 3)
  })

  it('takes its ranks from the exact distribution, and agrees with the normal one for many pairs', () => {
    expect(criticalRank(8, 0.005)).toBe(1)
    expect(criticalRank(9, 0.025)).toBe(6)
    expect(criticalRank(20, 0.025)).toBe(53)
    expect(Math.abs(criticalRank(60, 0.005) - criticalRank(61, 0.005))).toBeLessThan(25)
  })

  it('falls back on t where so few pairs allow no interval of that error', () => {
    expect(fewestPairs(0.05)).toBe(6)
    expect(fewestPairs(0.01)).toBe(8)
    const few = [0.1, 0.2, 0.4]
    expect(signedRankInterval(few, 0.05)).toEqual(tInterval(few, 0.05))
    expect(tInterval([1], 0.05)).toEqual({ value: 1, low: -Infinity, high: Infinity })
  })

  it('has no width where every pair says the same', () => {
    expect(signedRankInterval(Array(10).fill(0.2), 0.05)).toEqual({ value: 0.2, low: 0.2, high: 0.2 })
  })
})

/** A block median on a shared machine: small jitter, and one block in six hit by something else. */
const blockNoise = (source: Random) =>
  0.02 * source.normal() + (source.next() < 1 / 6 ? -0.3 * Math.log(1 - source.next()) : 0)
const pairsOf = (source: Random, count: number, shift: number) =>
  Array.from({ length: count }, () => shift + blockNoise(source) - blockNoise(source))

describe('errors under the noise of a shared machine', () => {
  it('the signed-rank interval of ten pairs misses the truth no more often than it says', () => {
    const source = random(1)
    const missed = (alpha: number) => {
      let count = 0
      for (let i = 0; i < 2000; i++) {
        const { low, high } = signedRankInterval(pairsOf(source, 10, 0.14), alpha)
        if (low > 0.14 || high < 0.14) count++
      }
      return count / 2000
    }
    expect(missed(0.05)).toBeLessThan(0.06)
    expect(missed(0.01)).toBeLessThan(0.015)
  })

  it('a plain percentile bootstrap of as few blocks misses it more often than it says', () => {
    const source = random(2)
    let missed = 0
    for (let i = 0; i < 400; i++) {
      const pairs = pairsOf(source, 6, 0)
      const draw = () => Array.from({ length: 6 }, () => source.pick(pairs)).reduce((a, b) => a + b) / 6
      const means = Array.from({ length: 400 }, draw)
      if (quantile(means, 0.025) > 0 || quantile(means, 0.975) < 0) missed++
    }
    expect(missed / 400).toBeGreaterThan(0.06)
  })

  it('looking five times and stopping when decided calls at most 5 % of equal models different', () => {
    const source = random(3)
    const looks = planLooks(5, 0.95)
    let wrong = 0
    for (let i = 0; i < 500; i++) {
      const pairs = pairsOf(source, 60, 0)
      const crosses = looks.some(({ at, alpha }) => {
        const { low, high } = signedRankInterval(pairs.slice(0, Math.max(10, Math.round(60 * at))), alpha)
        return low > 0 || high < 0
      })
      if (crosses) wrong++
    }
    expect(wrong / 500).toBeLessThan(0.05)
  })

  it('the block bootstrap of a quantile covers it although runs of a block share their fate', () => {
    const source = random(4)
    let missed = 0
    for (let i = 0; i < 150; i++) {
      const blocks = Array.from({ length: 10 }, () => {
        const shared = source.normal()
        return Array.from({ length: 20 }, () => 10 + shared + source.normal())
      })
      const { low, high } = bootstrapInterval(weightedQuantile(blocks, 0.5), 10, 0.05, source.fork(i))
      if (low > 10 || high < 10) missed++
    }
    expect(missed / 150).toBeLessThan(0.1)
  })
})

describe('figures of weighted blocks', () => {
  const blocks = [
    [1, 2, 3],
    [10, 20, 30],
  ]
  it('are those of the runs drawn', () => {
    expect(weightedQuantile(blocks, 0.5)(Uint32Array.of(1, 1))).toBe(6.5)
    expect(weightedQuantile(blocks, 0.5)(Uint32Array.of(2, 0))).toBe(2)
    expect(weightedMean(blocks)(Uint32Array.of(0, 2))).toBe(20)
  })

  it('are the same for the same seed, and contain the value', () => {
    const once = () => bootstrapInterval(weightedQuantile(blocks, 0.95), 2, 0.05, random(7))
    expect(once()).toEqual(once())
    expect(once().low).toBeLessThanOrEqual(once().value)
    expect(once().high).toBeGreaterThanOrEqual(once().value)
  })
})

describe('decisions', () => {
  it('pass or fail only where the whole interval does', () => {
    expect(decide({ low: 0.98, high: 1.05 }, 1.05)).toBe('pass')
    expect(decide({ low: 1.051, high: 1.2 }, 1.05)).toBe('fail')
    expect(decide({ low: 1.05, high: 1.2 }, 1.05)).toBe('inconclusive')
    expect(decide({ low: 0, high: Infinity }, 1.05)).toBe('inconclusive')
  })

  it('have words for a ratio', () => {
    expect(verdictOf({ low: 1.06, high: 1.1 }, 0.05)).toBe('slower')
    expect(verdictOf({ low: 0.8, high: 0.9 }, 0.05)).toBe('faster')
    expect(verdictOf({ low: 0.97, high: 1.02 }, 0.05)).toBe('same')
    expect(verdictOf({ low: 0.8, high: 1.02 }, 0.05)).toBe('inconclusive')
  })

  it('share the error over the looks', () => {
    const looks = planLooks(5, 0.95)
    expect(looks.reduce((sum, look) => sum + look.alpha, 0)).toBeCloseTo(0.05, 12)
    expect(looks.at(-1)!.at).toBe(1)
    expect(planLooks(1, 0.95)).toEqual([{ at: 1, alpha: expect.closeTo(0.05) }])
  })
})
