// Batches: layout, scaling and element types.
import { describe, expect, it } from 'vitest'
import { feed, feeder, type Layout, noScaling, type Scaling, type Split } from '../../src/data/index.ts'
import { type DType, numbers, type Shape, tensor } from '../../src/ir/index.ts'

const counting = (count: number) => Uint8Array.from({ length: count }, (_, i) => i)
function samples(shape: readonly number[], dtype: DType = 'uint8', layout?: Layout): Split {
  const size = shape.reduce((a, b) => a * b, 1)
  return {
    count: shape[0]!,
    x: tensor(dtype, shape, Float32Array.from(counting(size))),
    y: undefined,
    layout,
  }
}
const fed = (split: Split, shape: Shape, dtype: DType = 'float32', scaling?: Partial<Scaling>) =>
  feed(split, [1, 0], { shape, dtype }, { ...noScaling, ...scaling })

describe('layout', () => {
  it.each([
    ['as it stands', [2, 3, 2, 2], ['N', 3, 2, 2]],
    ['with a channel axis of 1 added', [2, 3, 2], ['N', 1, 3, 2]],
    ['with one at the end', [2, 3, 2], [1, 3, 2, 1]],
    ['flattened', [2, 3, 2], ['N', 6]],
    ['unflattened', [2, 6], ['N', 1, 3, 2]],
    ['with a channel of 1 taken along', [2, 3, 2, 1], ['N', 1, 3, 2]],
  ] as [string, number[], Shape][])('feeds a sample %s', (_, stored, input) => {
    const out = fed(samples(stored), input)
    expect(numbers(out).slice(0, 6)).toEqual(
      numbers(samples(stored).x)
        .slice(out.bytes.length / 8)
        .slice(0, 6),
    )
    expect(out.shape).toEqual([2, ...input.slice(1)])
  })

  it('moves channels to the front, and to the back', () => {
    const front = fed(samples([2, 2, 2, 3]), ['N', 3, 2, 2])
    expect(numbers(front).slice(0, 12)).toEqual([12, 15, 18, 21, 13, 16, 19, 22, 14, 17, 20, 23])
    const back = fed(samples([2, 3, 2, 2]), ['N', 2, 2, 3])
    expect(numbers(back).slice(12)).toEqual([0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11])
  })

  it('fills symbolic lengths from the sample', () => {
    expect(fed(samples([2, 4, 5, 3]), ['N', 3, 'H', 'W']).shape).toEqual([2, 3, 4, 5])
    expect(fed(samples([2, 4, 5]), ['N', 1, 'H', 'W']).shape).toEqual([2, 1, 4, 5])
    expect(fed(samples([2, 1, 4, 5], 'uint8', 'nchw'), ['N', 'C', 'H', 'W']).shape).toEqual([2, 1, 4, 5])
  })

  it('asks where both layouts fit, and takes the answer', () => {
    const both: Shape = ['N', 3, 3, 3]
    expect(() => fed(samples([2, 3, 3, 3]), both)).toThrow(
      expect.objectContaining({ code: 'data-layout-ambiguous' }),
    )
    const kept = fed(samples([2, 3, 3, 3], 'uint8', 'nchw'), both)
    expect(numbers(kept).slice(0, 3)).toEqual([27, 28, 29])
    const moved = fed(samples([2, 3, 3, 3], 'uint8', 'nhwc'), both)
    expect(numbers(moved).slice(0, 3)).toEqual([27, 30, 33])
  })

  it('refuses samples that do not fit', () => {
    expect(() => fed(samples([2, 4, 5]), ['N', 1, 5, 5])).toThrow(
      expect.objectContaining({ code: 'data-shape-mismatch' }),
    )
    expect(() => fed(samples([2, 4, 5]), ['N', 5, 4])).toThrow(
      expect.objectContaining({ code: 'data-shape-mismatch' }),
    )
  })
})

describe('scaling', () => {
  it.each(['uint8', 'int16', 'float32'] as const)(
    'scales %s samples per channel, whatever their layout',
    dtype => {
      const scaling = { divide: 2, mean: [1, 2, 3], std: [1, 2, 4] }
      const expected = (v: number, c: number) => (v / 2 - scaling.mean[c]!) / scaling.std[c]!
      const out = numbers(fed(samples([2, 2, 2, 3], dtype), ['N', 3, 2, 2], 'float32', scaling))
      expect(out[0]).toBeCloseTo(expected(12, 0), 5)
      expect(out[7]).toBeCloseTo(expected(22, 1), 5)
      expect(out[8]).toBeCloseTo(expected(14, 2), 5)
    },
  )

  it('undoes a quantisation: int8 samples with zero point', () => {
    const split: Split = { ...samples([2, 1]), x: tensor('int8', [2, 1], [-100, 100]) }
    expect(numbers(fed(split, ['N', 1], 'float32', { zeroPoint: 20, divide: 10 }))).toEqual([8, -12])
  })

  it('gives quantised inputs stored samples as they are, others rounded and clamped', () => {
    const split: Split = { ...samples([2, 2]), x: tensor('int8', [2, 2], [-100, 100, 3, 4]) }
    expect(numbers(fed(split, ['N', 2], 'int8', { divide: 255 }))).toEqual([3, 4, -100, 100])
    expect(numbers(fed(split, ['N', 2], 'uint8'))).toEqual([3, 4, 0, 100])
    expect(numbers(fed(split, ['N', 2], 'int64'))).toEqual([3, 4, -100, 100])
    expect(numbers(fed(split, ['N', 2], 'float16', { divide: 2 }))).toEqual([1.5, 2, -50, 50])
  })

  it('refuses a scaling of another number of channels, and inputs it cannot feed', () => {
    const scaling = { mean: [1, 2] }
    expect(() => fed(samples([2, 2, 2, 3]), ['N', 3, 2, 2], 'float32', scaling)).not.toThrow()
    expect(() => fed(samples([2, 4, 4, 3]), ['N', 3, 4, 4], 'float32', scaling)).toThrow(
      expect.objectContaining({ code: 'data-scaling' }),
    )
    expect(() => fed(samples([2, 4]), ['N', 4], 'string')).toThrow(
      expect.objectContaining({ code: 'data-feed-type' }),
    )
  })
})

describe('feedInto', () => {
  it('writes what feed gives, into the caller’s array, again and again', () => {
    const split = samples([4, 2, 2, 3])
    const feeding = feeder(split, { shape: ['N', 3, 2, 2], dtype: 'float32' }, { ...noScaling, divide: 3 })
    const out = new Float32Array(24)
    for (const indices of [
      [0, 1],
      [3, 0],
    ]) {
      feeding.feedInto(indices, out)
      expect([...out]).toEqual(numbers(feeding.feed(indices)))
    }
    expect(() => feeding.feedInto([4], out)).toThrow(/internal/)
  })
})
