// Families of networks: the tables are the published reference networks at their start, any genome is a graph that ONNX
// Runtime runs, and genes without effect are known as such.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/cost/index.ts'
import { type Graph, hash, inferShapes } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import {
  crossover,
  type FamilyName,
  families,
  familySpace,
  mutate,
  type NetTask,
  neighbours,
  type Space,
  sample,
} from '../../src/space/index.ts'
import { feeds, run } from './running.ts'

const small: Record<FamilyName, NetTask> = {
  'ds-cnn': { input: [1, 20, 10], outputs: 4 },
  'mobilenet-v1': { input: [3, 20, 20], outputs: 2 },
  mobilenet: { input: [3, 18, 18], outputs: 3 },
  resnet: { input: [3, 15, 15], outputs: 5 },
  conv1d: { input: [2, 50], outputs: 3 },
  mlp: { input: [1, 8, 3], outputs: 4 },
  autoencoder: { input: [24], outputs: 24 },
}
const names = Object.keys(families) as FamilyName[]
const make = (name: FamilyName) => familySpace(families[name], small[name])
const bySpace = new Map(names.map(name => [name, make(name)]))

/** Elements of kernels and matrices alone, as the MLPerf Tiny papers count. */
const weights = (graph: Graph) =>
  [...graph.constants.values()]
    .filter(({ shape }) => shape.length >= 2)
    .reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)

describe('the networks that families start as', () => {
  it.each([
    ['ds-cnn', [1, 49, 10], 12, 22_016, 2_656_768],
    ['mobilenet-v1', [3, 96, 96], 2, 208_112, 7_489_664],
    ['resnet', [3, 32, 32], 10, 77_360, 12_501_632],
    ['autoencoder', [640], 640, 264_192, 264_192],
  ] as const)('%s is the reference of MLPerf Tiny: weights and MACs', (name, input, outputs, count, macs) => {
    const space = familySpace(families[name], { input, outputs })
    const graph = space.decode(space.seed)
    expect([weights(graph), analyze(graph).macs]).toEqual([count, macs])
  })

  it('mobilenet is MobileNet v2: 3,504,872 learnable parameters and 300,774,272 MACs at 224×224', () => {
    const space = familySpace(families.mobilenet, { input: [3, 224, 224], outputs: 1000 })
    const graph = space.decode(space.seed)
    // Statistics of normalisation and the bounds of Relu6 are stored, but not learned.
    const learned = [...graph.constants]
      .filter(([name, { shape }]) => shape.length > 0 && !/\.(mean|variance)$/.test(name))
      .reduce((sum, [, { shape }]) => sum + shape.reduce((a, b) => a * b, 1), 0)
    expect([learned, analyze(graph).macs]).toEqual([3_504_872, 300_774_272])
  })
})

describe.each(names)('the family %s', name => {
  const space = bySpace.get(name)!

  it('runs at any genome in ONNX Runtime, with the task’s outputs', async () => {
    const genomes = [space.seed, ...[1, 2, 3].map(seed => sample(space, random(`${name} ${seed}`)))]
    for (const genome of genomes) {
      const graph = space.decode(genome)
      const shape = inferShapes(graph).get('output')!.shape
      const [found] = await run(graph, feeds(graph))
      expect(shape).toEqual(['N', small[name].outputs])
      expect(found!.shape).toEqual([2, small[name].outputs])
      expect(found!.values.every(Number.isFinite)).toBe(true)
    }
  })

  it('gives equal networks for equal seeds, and for genomes of one canonical form', () => {
    const again = make(name)
    expect(again.id).toBe(space.id)
    fc.assert(
      fc.property(fc.nat(10_000), seed => {
        const generator = random(seed)
        const raw = space.choices.map(choice => generator.int(choice.options.length))
        const settled = space.canonical!(raw)
        expect(hash(again.decode(settled))).toBe(hash(space.decode(raw)))
        expect(space.canonical!(settled)).toEqual(settled)
      }),
      { numRuns: 6, seed: 3 },
    )
  }, 20_000)

  it('moves to another architecture whenever it mutates', () => {
    const generator = random(5)
    for (let i = 0; i < 200; i++) {
      const genome = sample(space, generator)
      expect(mutate(space, genome, generator, 0)).not.toEqual(genome)
    }
  })
})

describe('moving in a family', () => {
  const space = bySpace.get('mobilenet')!
  const indexOf = (name: string) => space.choices.findIndex(choice => choice.name === name)

  it('offers no neighbour twice and none that is the genome itself', () => {
    const genome = sample(space, random(1))
    const all = neighbours(space, genome).map(String)
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain(String(genome))
  })

  it('forgets the kernels of layers that a shallower stage no longer has', () => {
    const [depth, kernel] = [indexOf('stage4 depth'), indexOf('stage4.4 kernel')]
    const deep = space.seed.with(kernel, 2)
    const cut = deep.with(depth, 0)
    expect(space.active!(deep)[kernel]).toBe(true)
    expect(space.active!(cut)[kernel]).toBe(false)
    expect(space.canonical!(cut)).toEqual(space.canonical!(space.seed.with(depth, 0)))
  })

  it('crosses whole stages over in every second child', () => {
    const [low, high] = [space.choices.map(() => 0), space.choices.map(choice => choice.options.length - 1)]
    const plain: Pick<Space, 'choices'> = { choices: space.choices }
    const generator = random(8)
    const isCoherent = (child: readonly number[]) => {
      const sides = new Map<string, Set<boolean>>()
      space.choices.forEach(({ group }, i) => {
        if (group) sides.set(group, (sides.get(group) ?? new Set()).add(child[i] !== 0))
      })
      return [...sides.values()].every(side => side.size === 1)
    }
    const children = Array.from({ length: 200 }, () => crossover(low, high, generator, plain))
    const coherent = children.filter(isCoherent)
    expect(coherent.length).toBeGreaterThan(70)
    expect(coherent.length).toBeLessThan(130)
  })
})
