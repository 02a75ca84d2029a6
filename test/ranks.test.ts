import { describe, expect, it } from 'vitest'
import { ranksOf, spearman } from '../src/ranks.ts'

describe('ranks', () => {
  it('go from 1 for the worst, share the mean where scores are equal, and put what has no score lowest', () => {
    expect(ranksOf([30, 10, 20])).toEqual([3, 1, 2])
    expect(ranksOf([5, 5, 1, 5])).toEqual([3, 3, 1, 3])
    expect(ranksOf([2, undefined, -1e9, undefined])).toEqual([4, 1.5, 3, 1.5])
    expect(ranksOf([])).toEqual([])
  })
})

describe("Spearman's correlation", () => {
  it('is 1 for the same order, −1 for the reverse, 1 − 6 Σd² / (n³ − n) between, and 0 beside a constant', () => {
    expect(spearman([1, 2, 9], [10, 11, 12])).toBeCloseTo(1, 12)
    expect(spearman([1, 2, 9], [3, 2, 1])).toBeCloseTo(-1, 12)
    expect(spearman([1, 2, 3, 4], [2, 1, 4, 3])).toBeCloseTo(1 - (6 * 4) / 60, 12)
    expect(spearman([1, 2, 3], [5, 5, 5])).toBe(0)
  })
})
