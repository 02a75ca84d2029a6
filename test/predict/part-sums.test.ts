// Totals over kernels from tables: what they tell, and when they are asked.
import { describe, expect, it } from 'vitest'
import { decompose } from '../../src/predict/index.ts'
import { partSums, type Total } from '../../src/predict/space/part-sums.ts'
import { random } from '../../src/random.ts'
import { builtInSpace, type Space, sample } from '../../src/space/index.ts'

/** Multiplications and bytes of what a genome runs as, and how often that was worked out. */
function counting(space: Space): { total: Total; asked: () => number } {
  let count = 0
  const total: Total = genome => {
    count++
    const kernels = decompose(space.decode(genome), { block: 8 })
    const sum = (of: (kernel: (typeof kernels)[number]) => number) =>
      kernels.reduce((all, one) => all + of(one), 0)
    return Float64Array.of(
      sum(({ macs }) => macs),
      sum(({ inputBytes, outputBytes }) => inputBytes + outputBytes),
    )
  }
  return { total, asked: () => count }
}

const space = builtInSpace('mlp', { input: [16], outputs: 4 })
const source = random(4)
const genomes = Array.from({ length: 90 }, () => sample(space, source))

describe('sums of parts', () => {
  it('are those of the whole networks, and decode nothing that was told before', () => {
    const { total, asked } = counting(space)
    const sums = partSums(space, total)
    const told = genomes.map(genome => sums(genome))
    // The first ones were decoded as they are; now each gene's table has what they need.
    for (const genome of genomes) sums(genome)
    const before = asked()
    const again = genomes.map(genome => sums(genome))
    expect(asked()).toBe(before)
    for (const [i, genome] of genomes.entries()) {
      const [macs, bytes] = total(genome)
      for (const each of [told[i]!, again[i]!]) {
        expect(each[0]! / macs!).toBeCloseTo(1, 9)
        expect(each[1]! / bytes!).toBeCloseTo(1, 9)
      }
    }
  })

  it('are not used where they do not come out right: a total that no part tells', () => {
    const first = (genome: readonly number[]) => Float64Array.of(genome.reduce((a, b) => a * 3 + b, 1))
    const sums = partSums(space, first)
    for (const genome of genomes) expect(sums(genome)).toEqual(first(genome))
  })
})
