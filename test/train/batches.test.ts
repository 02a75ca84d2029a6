import { describe, expect, it } from 'vitest'
import { batches } from '../../src/train/index.ts'

const plan = { count: 10, batch: 4, seed: 3, shuffle: true }
const epoch = (of: ReturnType<typeof batches>, from: number) =>
  Array.from({ length: of.perEpoch }, (_, i) => [...of.at(from + i)])

describe('batches', () => {
  it('give every sample once an epoch, in another order each time', () => {
    const made = batches(plan)
    const [first, second] = [epoch(made, 0), epoch(made, made.perEpoch)]
    expect(first.map(b => b.length)).toEqual([4, 4, 2])
    expect(first.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(second.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(second).not.toEqual(first)
  })

  it('depend on seed and step only, so that a run can begin anywhere', () => {
    const all = batches(plan)
    epoch(all, 0)
    expect([...batches(plan).at(4)]).toEqual([...all.at(4)])
    expect([...batches({ ...plan, seed: 4 }).at(4)]).not.toEqual([...all.at(4)])
  })

  it('keep the order of the data set without shuffling', () => {
    expect(epoch(batches({ ...plan, shuffle: false }), 3)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9],
    ])
  })

  it('tell the size of the last one', () => {
    expect(batches(plan).tail).toBe(2)
    expect(batches({ ...plan, count: 12 }).tail).toBe(4)
  })

  it('hold the whole set where it is smaller than a batch', () => {
    expect(batches({ ...plan, count: 3 }).at(0)).toHaveLength(3)
  })
})
