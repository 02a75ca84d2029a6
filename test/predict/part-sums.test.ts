// Totals over kernels from tables of parts: what they tell, and how often anything is decoded for it.
import { describe, expect, it } from 'vitest'
import type { UserError } from '../../src/errors.ts'
import { decompose, fit as fitPredictor, fittedPredictor, type Kernel } from '../../src/predict/index.ts'
import { partSums } from '../../src/predict/space/part-sums.ts'
import { seriesSums } from '../../src/predict/space/series-sums.ts'
import { random } from '../../src/random.ts'
import {
  builtInSpace,
  familySpace,
  type Genome,
  modelSpace,
  nasBench201,
  type Space,
  sample,
} from '../../src/space/index.ts'
import type { Estimate } from '../../src/units.ts'
import { inventedRows } from './invented.ts'

const fusing = { block: 8 }

/** A number for each kernel that hardly another one has. */
function mark(kernel: Kernel): number {
  let sum = 7
  for (const sign of JSON.stringify(kernel)) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003
  return sum
}
const total = (kernels: readonly Kernel[]) =>
  Float64Array.of(
    kernels.length,
    kernels.reduce((sum, kernel) => sum + mark(kernel), 0),
  )
const whole = (space: Space, genome: Genome, block = 8) => total(decompose(space.decode(genome), { block }))
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

const image = { input: [3, 8, 8], outputs: 4 }
const resnet = builtInSpace('resnet', image)
/** Linear bottlenecks, shortcuts, a pool, and widths that fill no block. */
const bottlenecks = familySpace(
  {
    name: 'bottlenecks',
    activation: ['Relu6', 'Relu', 'HardSwish'],
    resolution: [1, 0.5],
    layers: [
      { op: 'conv', name: 'stem', width: [8, 6], stride: 2 },
      {
        op: ['mbconv', 'bottleneck', 'skip'],
        name: 'body',
        width: [8, 12],
        depth: [2, 3],
        expansion: [3, 1],
      },
      { op: 'max-pool', name: 'shrink', kernel: 2, stride: 2 },
      { op: ['mbconv', 'residual'], name: 'more', width: [16, 12, 6], depth: [1, 2], kernel: [3, 5] },
    ],
  },
  image,
)

describe('tables of parts in a row', () => {
  it.each([
    ['shortcuts', resnet],
    ['linear bottlenecks', bottlenecks],
    ['cells', nasBench201(image, { cells: 2, channels: 8 })],
    ['the model of a repository', modelSpace(resnet.decode(resnet.seed))],
    ['signals', builtInSpace('conv1d', { input: [1, 32], outputs: 4 })],
  ] as const)('tell every kernel of whole networks: %s', (_, space) => {
    for (const block of [8, 0]) {
      const sums = seriesSums(space, total, { block })!
      for (const genome of samples(space, 3)) expect(sums(genome)).toEqual(whole(space, genome, block))
    }
  })

  it('do not exist where cells meet at two values', () => {
    expect(seriesSums(builtInSpace('darts', image), total, fusing)).toBeUndefined()
  })
})

describe('sums of parts', () => {
  it('are those of whole networks, which are no longer decoded', () => {
    const { space, decoded } = counted(builtInSpace('mlp', { input: [16], outputs: 4 }))
    const sums = partSums(space, total, fusing)
    const genomes = samples(space, 90)
    for (const genome of genomes.slice(0, 64)) sums(genome)
    const before = decoded()
    const told = genomes.slice(64).map(genome => sums(genome))
    expect(decoded()).toBe(before)
    for (const [i, genome] of genomes.slice(64, 70).entries()) expect(told[i]).toEqual(whole(space, genome))
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

describe('a predictor that knows another space', () => {
  const ownSpace = builtInSpace('ds-cnn', { input: [1, 16, 10], outputs: 4 })
  const predictor = fittedPredictor(fitPredictor(inventedRows(ownSpace, 40, 1, 0.02)))
  const ofGenome = predictor.forSpace(bottlenecks)
  const genomes = samples(bottlenecks, 80)
  const answer = (ask: () => Estimate): (number | string)[] => {
    try {
      const { value, low, high } = ask()
      return [value, low, high]
    } catch (error) {
      return [(error as UserError).code]
    }
  }

  it('widens and refuses from tables as it does for whole graphs', () => {
    for (const genome of genomes.slice(0, 64)) answer(() => ofGenome(genome))
    const answers = genomes.slice(64).map(genome => {
      const whole = answer(() => predictor.predict(bottlenecks.decode(genome)))
      const ratios = answer(() => ofGenome(genome)).map((one, i) =>
        one === whole[i] ? 1 : +one / +whole[i]!,
      )
      for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 9)
      return whole[0] === 'predict-unlike' ? 'refused' : 'told'
    })
    expect(new Set(answers)).toEqual(new Set(['refused', 'told']))
  })
})
