// Totals over kernels from tables of parts: what they tell, and how often anything is decoded for it.
import { describe, expect, it } from 'vitest'
import { decompose, type Kernel } from '../../src/predict/index.ts'
import { partSums } from '../../src/predict/space/part-sums.ts'
import { random } from '../../src/random.ts'
import { builtInSpace, type Genome, type Space, sample } from '../../src/space/index.ts'

const fusing = { block: 8 }
const bytes = (kernels: readonly Kernel[]) =>
  kernels.reduce((sum, one) => sum + one.inputBytes + one.outputBytes, 0)
const total = (kernels: readonly Kernel[]) =>
  Float64Array.of(
    kernels.reduce((sum, one) => sum + one.macs + 1, 0),
    bytes(kernels),
  )
const whole = (space: Space, genome: Genome) => total(decompose(space.decode(genome), fusing))
const samples = (space: Space, count: number) => {
  const source = random(4)
  return Array.from({ length: count }, () => sample(space, source))
}

/** The space, counting how often it is decoded. */
function counted(space: Space): { space: Space; decoded: () => number } {
  let count = 0
  const decode: Space['decode'] = genome => {
    count++
    return space.decode(genome)
  }
  return { space: { ...space, decode }, decoded: () => count }
}

describe('sums of parts', () => {
  it.each([
    ['ds-cnn', { input: [1, 16, 10], outputs: 4 }],
    ['mlp', { input: [16], outputs: 4 }],
  ] as const)('are those of whole networks of %s, which are no longer decoded', (name, task) => {
    const { space, decoded } = counted(builtInSpace(name, task))
    const sums = partSums(space, total, fusing)
    const genomes = samples(space, 90)
    for (const genome of genomes.slice(0, 64)) sums(genome)
    const before = decoded()
    const told = genomes.slice(64).map(genome => sums(genome))
    expect(decoded()).toBe(before)
    for (const [i, genome] of genomes.slice(64, 70).entries())
      for (const [j, value] of whole(space, genome).entries()) expect(told[i]![j]! / value).toBeCloseTo(1, 9)
  })

  it('are not used where they do not come out right: a total that is no sum over kernels', () => {
    const space = builtInSpace('mlp', { input: [16], outputs: 4 })
    const longest = (kernels: readonly Kernel[]) =>
      Float64Array.of(Math.max(0, ...kernels.map(({ macs }) => macs)))
    const sums = partSums(space, longest, fusing)
    for (const genome of samples(space, 70))
      expect(sums(genome)).toEqual(longest(decompose(space.decode(genome), fusing)))
  })
})
