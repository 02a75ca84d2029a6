// Golden values are pymoo 0.6.2's own answers on recorded points (fixtures/make/pareto.py), not values of this code.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  crowdingDistance,
  hypervolume,
  nonDominatedSort,
  paretoFront,
  survivors,
} from '../../src/search/index.ts'

type Case = {
  name: string
  points: number[][]
  rank: number[]
  firstFront: number[]
  crowding: (number | null)[] | null
  reference: number[]
  hypervolume: number
  tightReference: number[]
  tightHypervolume: number
}
type Survival = { name: string; points: number[][]; violation: number[]; keep: number; survivors: number[] }

const file = new URL('../../fixtures/golden/pareto.json', import.meta.url)
const golden = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[]; survival: Survival[] }

describe.each(golden.cases)('pymoo on $name', recorded => {
  const { points } = recorded

  it('ranks every point the same', () => {
    const rank = points.map(() => -1)
    nonDominatedSort(points).forEach((front, k) => {
      for (const i of front) rank[i] = k
    })
    expect(rank).toEqual(recorded.rank)
    expect(paretoFront(points)).toEqual(recorded.firstFront)
  })

  it.skipIf(recorded.crowding === null)('gives the first front the same crowding distances', () => {
    const ours = crowdingDistance(recorded.firstFront.map(i => points[i]!))
    recorded.crowding!.forEach((theirs, i) => {
      if (theirs === null) expect(ours[i]).toBe(Number.POSITIVE_INFINITY)
      else expect(ours[i]).toBeCloseTo(theirs, 12)
    })
  })

  it('measures the same hypervolume, for a far and for a tight reference', () => {
    const close = (ours: number, theirs: number) =>
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-12 * Math.max(1, theirs))
    close(hypervolume(points, recorded.reference), recorded.hypervolume)
    close(hypervolume(points, recorded.tightReference), recorded.tightHypervolume)
  })
})

describe('constraint domination', () => {
  it.each(golden.survival)('keeps the population that pymoo keeps: $name', recorded => {
    const population = recorded.points.map((point, i) => ({ point, violation: recorded.violation[i]! }))
    const kept = survivors(population, recorded.keep).map(s => s.index)
    expect(kept.sort((a, b) => a - b)).toEqual(recorded.survivors)
  })
})

describe("pymoo's documented crowding examples", () => {
  const infinite = Number.POSITIVE_INFINITY
  it.each([
    [
      [
        [1, 1],
        [1, 1],
        [0.5, 1.5],
        [0, 2],
      ],
      [infinite, 0, 1, infinite],
    ],
    [
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [0.5, 1.5],
        [0, 2],
      ],
      [infinite, 0, 0, 1, infinite],
    ],
    [
      [
        [1, 1.5, 0.5, 1],
        [1, 0.5, 1.5, 1],
        [1, 0, 2, 1.5],
      ],
      [infinite, 0.75, infinite],
    ],
  ])('%j', (points, expected) => {
    expect(crowdingDistance(points)).toEqual(expected)
  })
})
