import { describe, expect, it } from 'vitest'
import { type Augmentation, augmenter, usualAugmentations } from '../../src/train/index.ts'

const ramp = (length: number) => Float32Array.from({ length }, (_, i) => i + 1)

function augmented(names: Augmentation[], shape: number[], step = 0, count = 8) {
  const size = shape.reduce((a, b) => a * b, 1)
  const x = ramp(count * size)
  const targets = Float32Array.from({ length: count * 4 }, (_, i) => (i % 4 === (i >> 2) % 4 ? 1 : 0))
  augmenter(names, shape, 7)!({ x, targets, count }, step)
  return {
    x,
    targets,
    samples: Array.from({ length: count }, (_, n) => [...x.subarray(n * size, (n + 1) * size)]),
  }
}

describe('augmentation', () => {
  it('gives the same batch for the same seed and step, and another one for the next step', () => {
    const names: Augmentation[] = ['flip', 'shift', 'noise', 'mixup']
    expect(augmented(names, [3, 8, 8], 5).x).toEqual(augmented(names, [3, 8, 8], 5).x)
    expect(augmented(names, [3, 8, 8], 6).x).not.toEqual(augmented(names, [3, 8, 8], 5).x)
  })

  it('flip mirrors whole samples left to right, some of them', () => {
    const { samples } = augmented(['flip'], [1, 2, 3], 0, 16)
    const base = (n: number) => [1, 2, 3, 4, 5, 6].map(v => v + 6 * n)
    const mirrored = (n: number) => [3, 2, 1, 6, 5, 4].map(v => v + 6 * n)
    const flips = samples.map((sample, n) => {
      const flipped = sample[0] === mirrored(n)[0]
      expect(sample).toEqual(flipped ? mirrored(n) : base(n))
      return flipped
    })
    expect(new Set(flips).size).toBe(2)
  })

  it('flips channels-last samples along their width', () => {
    const { samples } = augmented(['flip'], [5, 2, 3], 0, 16)
    const first = samples.find((sample, n) => sample[0] !== 1 + 30 * n)!
    const n = samples.indexOf(first)
    expect(first.slice(0, 6)).toEqual([4, 5, 6, 1, 2, 3].map(v => v + 30 * n))
  })

  it('shift moves by at most an eighth and fills with zeros', () => {
    const { samples } = augmented(['shift'], [1, 16, 16], 0, 32)
    const offsets = samples.map((sample, n) => {
      const at = sample.findIndex(v => v !== 0)
      const value = sample[at]! - 1 - 256 * n
      return [Math.floor(at / 16) - Math.floor(value / 16), (at % 16) - (value % 16)] as const
    })
    expect(Math.max(...offsets.flat().map(Math.abs))).toBe(2)
    samples.forEach((sample, n) => {
      const [down, right] = offsets[n]!
      const kept = sample.filter(v => v !== 0)
      expect(kept).toHaveLength((16 - Math.abs(down)) * (16 - Math.abs(right)))
    })
  })

  it('time-shift moves all channels of a series alike', () => {
    const { samples } = augmented(['time-shift'], [2, 16], 0, 16)
    for (const sample of samples) {
      const [a, b] = [sample.slice(0, 16), sample.slice(16)]
      expect(b.map(v => (v === 0 ? 0 : v - 16))).toEqual(a)
    }
    expect(samples.some((sample, n) => sample[0] !== 1 + 32 * n)).toBe(true)
  })

  it('noise has mean 0 and deviation 0.05', () => {
    const { x } = augmented(['noise'], [1, 32, 32], 0, 16)
    const differences = x.map((v, i) => v - (i + 1))
    const mean = differences.reduce((a, b) => a + b, 0) / x.length
    const deviation = Math.sqrt(differences.reduce((a, b) => a + b * b, 0) / x.length)
    expect(Math.abs(mean)).toBeLessThan(0.002)
    expect(deviation).toBeGreaterThan(0.047)
    expect(deviation).toBeLessThan(0.053)
  })

  it('mixup blends samples and targets by the same weight', () => {
    for (const step of [0, 1, 2, 3]) {
      const { x, targets } = augmented(['mixup'], [5], step)
      const weight = targets[1]!
      expect(targets[0]! + weight).toBeCloseTo(1, 6)
      expect(x[0]).toBeCloseTo(1 + 5 * weight, 4)
      expect(targets[7 * 4]).toBeCloseTo(weight, 6)
    }
  })

  it('is chosen by the shape of the samples: only colour images are mirrored', () => {
    expect(usualAugmentations([3, 32, 32])).toEqual(['flip', 'shift'])
    expect(usualAugmentations([32, 32, 3])).toEqual(['flip', 'shift'])
    expect(usualAugmentations([1, 28, 28])).toEqual(['shift'])
    expect(usualAugmentations([140])).toEqual([])
    expect(usualAugmentations([1, 140])).toEqual([])
  })
})
