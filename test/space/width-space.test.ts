// Any genome of any model is a graph that ONNX Runtime runs, with the outputs' shapes; the full one is the model bit for
// bit; cutting channels that carry nothing changes nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, floats, type Graph, hash, rewrite, type Tensor, tensor } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { channelGroups, type Space, sample, uniform, widthSpace } from '../../src/space/index.ts'
import { type BlockName, blocks, heads, network } from './grammar.ts'
import { feeds, type Output, run } from './running.ts'

const read = (path: string) => decode(new Uint8Array(readFileSync(path)))
const folder = join(import.meta.dirname, '../../fixtures/golden/widths')
const exports = readdirSync(folder).filter(file => file.endsWith('.onnx'))
const load = (name: string) => read(join(folder, `${name}.onnx`))

const largest = (a: Output, b: Output) =>
  a.values.reduce((m, x, i) => Math.max(m, Math.abs(x - b.values[i]!)), 0)

async function runsAsCandidate(graph: Graph, space: Space, genome: readonly number[]): Promise<void> {
  const inputs = feeds(graph)
  const [full, cut] = [await run(graph, inputs), await run(space.decode(genome), inputs)]
  expect(cut.map(output => output.shape)).toEqual(full.map(output => output.shape))
}

describe('generated networks', () => {
  const words = fc.array(fc.constantFrom(...blocks), { maxLength: 6 })
  const nets = fc.record({ words, head: fc.constantFrom(...heads), seed: fc.nat(1000), draw: fc.nat(1000) })

  it('run at any genome with the same output shapes, and are the model at the full one', async () => {
    await fc.assert(
      fc.asyncProperty(nets, async ({ words, head, seed, draw }) => {
        const graph = network(words, head, seed)
        const space = widthSpace(graph, { minimum: 1 })
        await runsAsCandidate(graph, space, sample(space, random(draw)))
        await runsAsCandidate(
          graph,
          space,
          space.seed.map(() => 0),
        )
        expect(space.decode(space.seed)).toBe(graph)
      }),
      { numRuns: 60, seed: 7 },
    )
  }, 30_000)

  it.each(blocks)('find width to give around a %s block', block => {
    const space = widthSpace(network(['conv', block, 'conv'], 'pool', 3))
    expect(space.choices.length).toBeGreaterThanOrEqual(block === 'shuffle' ? 1 : 2)
  })

  it('keep their outputs when channels that carry nothing are cut', async () => {
    const silent: BlockName[] = [
      'conv',
      'norm',
      'prelu',
      'depthwise',
      'residual',
      'branches',
      'dense',
      'pool',
      'pad',
    ]
    const quiet = fc.record({
      words: fc.array(fc.constantFrom(...silent), { maxLength: 5 }),
      head: fc.constantFrom('flatten', 'pool', 'reshape-last', 'matmul'),
      seed: fc.nat(1000),
    })
    await fc.assert(
      fc.asyncProperty(quiet, async ({ words, head, seed }) => {
        const graph = silenced(network(words, head as (typeof heads)[number], seed))
        const space = widthSpace(graph, { fractions: [0.5], minimum: 1 })
        const inputs = feeds(graph)
        const [full, cut] = [await run(graph, inputs), await run(space.decode(uniform(space, 0.5)), inputs)]
        const scale = Math.max(1e-3, ...full[0]!.values.map(Math.abs))
        expect(largest(full[0]!, cut[0]!) / scale).toBeLessThan(1e-5)
      }),
      { numRuns: 40, seed: 11 },
    )
  }, 30_000)
})

/** Every second channel of every layer made silent: filters, biases and all that follows per channel are 0. */
function silenced(graph: Graph): Graph {
  const constants = new Map(graph.constants)
  const silence = (name: string) => {
    const t = constants.get(name)!
    const run = floats(t).length / t.shape[0]!
    const values = floats(t).map((x, i) => (Math.floor(i / run) % 2 === 1 ? 0 : x))
    constants.set(name, tensor('float32', t.shape, values) as Tensor)
  }
  for (const node of graph.nodes) {
    if (node.op === 'Conv') for (const name of node.inputs.slice(1)) silence(name)
    if (node.op === 'BatchNormalization') for (const name of node.inputs.slice(1, 4)) silence(name)
  }
  return rewrite(graph, { constants })
}

describe.each(exports)('the PyTorch export %s', file => {
  const graph = read(join(folder, file))
  const space = widthSpace(graph)

  it('runs at any genome with the same output shapes', async () => {
    const generator = random(5)
    await runsAsCandidate(
      graph,
      space,
      space.seed.map(() => 0),
    )
    for (let i = 0; i < 4; i++) await runsAsCandidate(graph, space, sample(space, generator))
  })
})

describe('the groups of known architectures', () => {
  const free = (name: string) => channelGroups(load(name)).filter(group => !group.frozen)

  it('couple a residual sum with the layers it passes', () => {
    expect(free('residual').map(group => [group.size, group.layers.length])).toEqual([
      [16, 2],
      [16, 1],
      [24, 2],
    ])
  })

  it('let every branch of an Inception block choose, and the flattened classifier follow', () => {
    expect(free('inception').map(group => group.size)).toEqual([16, 8, 12, 16, 8, 16, 20])
  })

  it('tie a squeeze-and-excite gate and a depthwise layer to the expansion they scale', () => {
    const gated = free('squeeze-excite').find(group => group.size === 32)
    expect(gated?.layers).toHaveLength(3)
  })

  it('cut grouped convolutions by whole groups', () => {
    const group = free('resnext').find(({ block }) => block > 1)
    expect(group).toMatchObject({ size: 32, block: 4 })
    const space = widthSpace(load('resnext'))
    expect(space.choices.find(choice => choice.name === group!.name)!.options.every(o => o % 4 === 0)).toBe(
      true,
    )
  })

  it('leave a transformer only the hidden layer of its MLP', () => {
    expect(widthSpace(load('transformer')).choices.map(choice => choice.options.at(-1))).toEqual([32])
  })

  it('freeze what a recurrent layer reads, and what makes the outputs', () => {
    const frozen = channelGroups(load('series')).filter(group => group.frozen)
    expect(frozen.map(group => group.size)).toEqual(expect.arrayContaining([16, 5]))
  })
})

describe('a width space', () => {
  const graph = load('residual')
  const space = widthSpace(graph)

  it('gives equal graphs for equal genomes, in a space made anew as well', () => {
    const genome = uniform(space, 0.5)
    const again = widthSpace(decode(encode(graph)))
    expect(again.id).toBe(space.id)
    expect(hash(again.decode(genome))).toBe(hash(space.decode(genome)))
    expect(hash(space.decode(uniform(space, 0.75)))).not.toBe(hash(space.decode(genome)))
  })

  it('tells which channels of the seed each layer kept', () => {
    const kept = space.kept(uniform(space, 0.5))
    const stem = graph.nodes.find(node => node.op === 'Conv')!
    const { axis, indices } = kept.get(stem.outputs[0]!)!
    expect(axis).toBe(1)
    const weights = [graph, space.decode(uniform(space, 0.5))].map(
      g => g.constants.get(g.nodes.find(n => n.name === stem.name)!.inputs[1]!)!,
    )
    const row = floats(weights[0]!).length / weights[0]!.shape[0]!
    const picked = indices.flatMap(i => [...floats(weights[0]!).slice(i * row, (i + 1) * row)])
    expect([...floats(weights[1]!)]).toEqual(picked)
    expect(space.kept(space.seed).size).toBe(0)
  })

  it('says how much importance a candidate keeps: all for the seed, less for every step down, least if one layer is crushed', () => {
    expect(space.keptImportance(space.seed)).toBe(1)
    const evenly = [0.75, 0.5, 0.25].map(share => space.keptImportance(uniform(space, share)))
    expect([1, ...evenly]).toEqual([1, ...evenly].sort((a, b) => b - a))
    for (const [i] of space.choices.entries()) {
      const down = space.seed.map((gene, at) => (at === i ? gene - 1 : gene))
      const crushed = space.seed.map((gene, at) => (at === i ? 0 : gene))
      expect(space.keptImportance(down)).toBeLessThan(1)
      expect(space.keptImportance(crushed)).toBeLessThan(space.keptImportance(down))
      expect(space.keptImportance(crushed)).toBeGreaterThan(0)
    }
  })

  it('keeps more importance than the share of channels, as it keeps the most important ones', () => {
    const half = uniform(space, 0.5)
    const widths = space.choices.map(({ options }, i) => options[half[i]!]! / options.at(-1)!)
    const mean = widths.reduce((product, share) => product * share, 1) ** (1 / widths.length)
    expect(space.keptImportance(half)).toBeGreaterThan(mean)
  })

  it('keeps the channels whose filters BatchNormalization scales up', () => {
    const { ranking } = channelGroups(graph)[1]!
    const conv = graph.nodes.find(node => node.name === channelGroups(graph)[1]!.layers[0])!
    const norm = graph.nodes.find(node => node.inputs[0] === conv.outputs[0])!
    const name = norm.inputs[1]!
    const last = ranking.at(-1)!
    const gamma = floats(graph.constants.get(name)!).map((x, i) => (i === last ? 1000 : x))
    const constants = new Map([...graph.constants, [name, tensor('float32', [gamma.length], gamma)] as const])
    expect(channelGroups(rewrite(graph, { constants }))[1]!.ranking[0]).toBe(last)
  })

  it('offers rounded widths, at least the minimum, and the whole', () => {
    const [stem] = widthSpace(graph, { minimum: 6 }).choices
    expect(stem!.options).toEqual([6, 8, 12, 16])
    expect(stem!.default).toBe(3)
  })

  it('says in words what changed', () => {
    expect(space.describe(space.seed)).toBe('the model itself')
    expect(space.describe(space.seed.with(0, 0))).toMatch(/Conv 16→4$/)
  })
})

const data = process.env['EDGEWISE_DATA'] ?? join(import.meta.dirname, '../../../shared/data')
const models = join(data, 'models')
const hasData = existsSync(models)
if (!hasData) console.log('skipped: no data folder, public models are not cut')
describe.skipIf(!hasData)('public models', () => {
  const names = hasData ? readdirSync(models).filter(file => file.endsWith('.onnx')) : []
  it.each(names)('%s runs at any genome', async file => {
    const graph = read(join(models, file))
    const space = widthSpace(graph)
    expect(space.choices.length).toBeGreaterThan(3)
    await runsAsCandidate(graph, space, sample(space, random(3)))
    await runsAsCandidate(
      graph,
      space,
      space.seed.map(() => 0),
    )
  })

  it('finds the branches of Inception and the residual stages of ResNet-50', () => {
    const groups = (name: string) =>
      channelGroups(read(join(models, 'onnx_light', name))).filter(group => !group.frozen)
    expect(groups('light_inception_v1.onnx').length).toBeGreaterThan(50)
    expect(groups('light_resnet50.onnx').map(g => g.layers.length)).toEqual(expect.arrayContaining([4, 5, 7]))
  })
})
