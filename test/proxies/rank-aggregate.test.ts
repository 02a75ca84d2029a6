import { describe, expect, it } from 'vitest'
import { rankAggregate } from '../../src/proxies/index.ts'

describe('the sum of the logarithms of ranks', () => {
  it('is 0 for the best by all, and what the formula says for the rest', () => {
    const sums = rankAggregate([
      [3, 2, 1],
      [30, 10, 20],
    ])
    expect(sums[0]).toBe(0)
    expect(sums[1]).toBeCloseTo(Math.log(2 / 3) + Math.log(1 / 3), 12)
    expect(sums[2]).toBeCloseTo(Math.log(1 / 3) + Math.log(2 / 3), 12)
  })

  it('depends on the order of scores alone', () => {
    const scores = [
      [0.1, 0.7, 0.3, 0.2],
      [4, 1, 3, 2],
    ]
    const stretched = scores.map(column => column.map(x => Math.exp(5 * x) - 100))
    expect(rankAggregate(stretched)).toEqual(rankAggregate(scores))
  })

  it('punishes one low rank more than it rewards a high one', () => {
    const [even, uneven] = rankAggregate([
      [2, 3, 1, 4],
      [2, 1, 3, 4],
    ]) as [number, number]
    expect(even).toBeGreaterThan(uneven)
  })
})
