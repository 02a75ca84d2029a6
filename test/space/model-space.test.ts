// The space around a model: any genome of any model is a graph that ONNX Runtime runs with the model's outputs; what is
// said to be inherited is; costs by look-up are those of the decoded graph.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze, type CostEvaluator, costEvaluator } from '../../src/cost/index.ts'
import { attr, build, decode, type Graph, hash, node, tensor, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import {
  families,
  familySpace,
  type Genome,
  modelSpace,
  mutate,
  type Space,
  sample,
} from '../../src/space/index.ts'
import { separableFactors } from '../../src/space/model/factorise.ts'
import { blocks, heads, network } from './grammar.ts'
import { dataFolder } from './public-data.ts'
import { feeds, noise, type Output, run } from './running.ts'

const read = (path: string) => decode(new Uint8Array(readFileSync(path)))
const folder = join(import.meta.dirname, '../../fixtures/golden/widths')
const exports = readdirSync(folder).filter(file => file.endsWith('.onnx'))

async function runsAsCandidate(graph: Graph, space: Space, genome: Genome): Promise<void> {
  const inputs = feeds(graph)
  const [full, cut] = [await run(graph, inputs), await run(space.decode(genome), inputs)]
  expect(cut.map(output => output.shape)).toEqual(full.map(output => output.shape))
}

/** One evaluator per space: what it remembers of one genome must hold for the next. */
const evaluators = new WeakMap<Space, CostEvaluator | undefined>()

function costsAgree(space: Space, genome: Genome): void {
  if (!evaluators.has(space)) evaluators.set(space, costEvaluator(space))
  const { params, macs, weightBytes, peakActivationBytes } = analyze(space.decode(genome))
  const found = evaluators.get(space)?.costs(genome)
  if (found) expect(found).toEqual({ params, macs, weightBytes, peakActivationBytes })
}

const largest = (a: Output, b: Output) =>
  a.values.reduce((m, x, i) => Math.max(m, Math.abs(x - b.values[i]!)), 0)

/** The seed genome with one choice at another option. */
function changed(space: Space, name: string, option: number): Genome {
  const at = space.choices.findIndex(choice => choice.name === name)
  if (at < 0) throw new Error(`no choice ${name} among ${space.choices.map(choice => choice.name)}`)
  return space.seed.with(at, option)
}

describe('generated networks', () => {
  const words = fc.array(fc.constantFrom(...blocks), { maxLength: 6 })
  const nets = fc.record({ words, head: fc.constantFrom(...heads), seed: fc.nat(1000), draw: fc.nat(1000) })

  it('run at any genome, cost by look-up what they cost, and are the model at the seed', async () => {
    await fc.assert(
      fc.asyncProperty(nets, async ({ words, head, seed, draw }) => {
        const graph = network(words, head, seed)
        const space = modelSpace(graph, { minimum: 1 })
        const genome = sample(space, random(draw))
        await runsAsCandidate(graph, space, genome)
        const generator = random(seed)
        for (const next of [genome, space.seed, mutate(space, genome, generator), sample(space, generator)])
          costsAgree(space, next)
        expect(space.decode(space.seed)).toBe(graph)
      }),
      { numRuns: 40, seed: 7 },
    )
  }, 60_000)

  it('have one graph for all genomes of one canonical form', () => {
    fc.assert(
      fc.property(nets, ({ words, head, seed, draw }) => {
        const space = modelSpace(network(words, head, seed), { minimum: 1 })
        const generator = random(draw)
        const raw = space.choices.map(choice => generator.int(choice.options.length))
        expect(hash(space.decode(space.canonical!(raw)))).toBe(hash(space.decode(raw)))
      }),
      { numRuns: 25, seed: 8 },
    )
  }, 60_000)
})

describe('real architectures as the model', () => {
  it.each([
    ['resnet', [3, 32, 32], ['width', 'depth', 'kernel', 'op', 'resolution']],
    ['mobilenet', [3, 32, 32], ['width', 'depth', 'kernel', 'resolution']],
    ['conv1d', [1, 64], ['width', 'depth', 'kernel', 'op', 'resolution']],
  ] as const)(
    '%s can change in all its kinds, and runs and costs as said',
    async (name, input, kinds) => {
      const family = familySpace(families[name], { input, outputs: 5 })
      const deep = family.seed.map((gene, i) => (family.choices[i]!.kind === 'depth' ? 2 : gene))
      const graph = family.decode(
        deep.map((gene, i) => Math.min(gene, family.choices[i]!.options.length - 1)),
      )
      const space = modelSpace(graph)
      expect(new Set(space.choices.map(choice => choice.kind))).toEqual(new Set(kinds))
      expect(costEvaluator(space)).toBeDefined()
      const generator = random(name)
      for (let i = 0; i < 3; i++) {
        const genome = sample(space, generator)
        await runsAsCandidate(graph, space, genome)
        costsAgree(space, genome)
      }
    },
    60_000,
  )

  it.each(exports)('the export %s runs at any genome, and costs as said', async file => {
    const graph = read(join(folder, file))
    const space = modelSpace(graph)
    expect(costEvaluator(space)).toBeDefined()
    const generator = random(file)
    for (let i = 0; i < 3; i++) {
      const genome = sample(space, generator)
      await runsAsCandidate(graph, space, genome)
      costsAgree(space, genome)
    }
  })
})

describe('what a candidate inherits', () => {
  const input = value('x', 'float32', ['N', 8, 9, 9])
  const plain = (op: string, weights: ReturnType<typeof noise>, pad: number) =>
    build({
      inputs: [input],
      outputs: [value('y', 'float32')],
      nodes: [
        node('Conv', ['x', 'w', 'b'], ['c'], { pads: attr.ints([pad, pad, pad, pad]) }, '', 'c1'),
        node(op, ['c'], ['y']),
      ],
      constants: { w: weights, b: noise([8], random(4)) },
    })

  it('is everything where a kernel’s rim is 0', async () => {
    const small = noise([8, 8, 3, 3], random(1))
    const rim = noise([8, 8, 5, 5], random(1)).shape
    const values = new Float32Array(8 * 8 * 25)
    const inner = new Float32Array(small.bytes.buffer, small.bytes.byteOffset, 8 * 8 * 9)
    for (let f = 0; f < 64; f++)
      for (let i = 0; i < 9; i++)
        values[f * 25 + (Math.floor(i / 3) + 1) * 5 + (i % 3) + 1] = inner[f * 9 + i]!
    const graph = plain('Relu', tensor('float32', rim, values), 2)
    const space = modelSpace(graph, { kinds: ['kernel'] })
    const cut = space.decode(changed(space, 'c1 kernel', 1))
    const inputs = feeds(graph)
    expect(cut.constants.get(cut.nodes[0]!.inputs[1]!)!.shape).toEqual([8, 8, 3, 3])
    expect(largest((await run(graph, inputs))[0]!, (await run(cut, inputs))[0]!)).toBeLessThan(1e-5)
    expect(space.keptImportance(changed(space, 'c1 kernel', 1))).toBeCloseTo(1, 6)
  })

  it('is everything where each input’s filters are one shape at different strengths', async () => {
    const generator = random(2)
    const [shapes, strengths] = [noise([8, 9], generator), noise([8, 8], generator)].map(
      t => new Float32Array(t.bytes.buffer),
    )
    const values = Float32Array.from({ length: 8 * 8 * 9 }, (_, i) => {
      const [o, c, t] = [Math.floor(i / 72), Math.floor(i / 9) % 8, i % 9]
      return strengths![o * 8 + c]! * shapes![c * 9 + t]!
    })
    const graph = plain('Relu', tensor('float32', [8, 8, 3, 3], values), 1)
    const space = modelSpace(graph, { kinds: ['op'] })
    const cut = space.decode(changed(space, 'c1 form', 3))
    const inputs = feeds(graph)
    expect(cut.nodes.map(({ op }) => op)).toEqual(['Conv', 'Conv', 'Relu'])
    expect(largest((await run(graph, inputs))[0]!, (await run(cut, inputs))[0]!)).toBeLessThan(1e-4)
  })

  it('is the best depthwise–pointwise approximation: no nudge of the factors comes nearer', () => {
    const weights = new Float32Array(noise([4, 3, 9], random(3)).bytes.buffer)
    const { depthwise, pointwise } = separableFactors(weights, 4, 3, 9)
    const error = (d: Float32Array, p: Float32Array) => {
      let sum = 0
      weights.forEach((w, i) => {
        const [o, c, t] = [Math.floor(i / 27), Math.floor(i / 9) % 3, i % 9]
        sum += (w - p[o * 3 + c]! * d[c * 9 + t]!) ** 2
      })
      return sum
    }
    const best = error(depthwise, pointwise)
    const generator = random(4)
    for (let i = 0; i < 200; i++) {
      const nudge = (values: Float32Array) => values.map(x => x + 0.02 * generator.normal())
      expect(error(nudge(depthwise), nudge(pointwise))).toBeGreaterThan(best - 1e-9)
    }
  })

  it('is everything where a residual branch gives 0', async () => {
    const zeros = tensor('float32', [8, 8, 3, 3], new Float32Array(576))
    const pads = { pads: attr.ints([1, 1, 1, 1]) }
    const graph = build({
      inputs: [input],
      outputs: [value('y', 'float32')],
      nodes: [
        node('Conv', ['x', 'w0'], ['a'], pads, '', 'first'),
        node('Conv', ['a', 'w'], ['f'], pads, '', 'inner'),
        node('Add', ['a', 'f'], ['s'], {}, '', 'sum'),
        node('Conv', ['s', 'w0'], ['y'], pads, '', 'last'),
      ],
      constants: { w: zeros, w0: noise([8, 8, 3, 3], random(5)) },
    })
    const space = modelSpace(graph)
    const cut = space.decode(changed(space, 'block to sum', 0))
    const inputs = feeds(graph)
    expect(cut.nodes.map(({ name }) => name)).toEqual(['first', 'last'])
    expect(largest((await run(graph, inputs))[0]!, (await run(cut, inputs))[0]!)).toBe(0)
    expect(space.describe(changed(space, 'block to sum', 0))).toBe('block to sum kept→left out')
  })

  it('is a Relu where an activation was smooth, by itself or as x · sigmoid(x), and no gate', () => {
    const graph = build({
      inputs: [input],
      outputs: [value('y', 'float32')],
      nodes: [
        node('HardSwish', ['x'], ['h']),
        node('Sigmoid', ['h'], ['g']),
        node('Mul', ['h', 'g'], ['s']),
        node('Sigmoid', ['s'], ['gate']),
        node('Mul', ['h', 'gate'], ['y']),
      ],
    })
    const space = modelSpace(graph)
    const cut = space.decode(changed(space, 'activations', 1))
    expect(cut.nodes.map(({ op }) => op)).toEqual(['Relu', 'Relu', 'Sigmoid', 'Mul'])
  })
})

const models = join(dataFolder, 'models')
describe.skipIf(!existsSync(models))('the public models', () => {
  const files = (existsSync(models) ? readdirSync(models) : []).filter(file => file.endsWith('.onnx'))

  it.each(files)(
    '%s runs at any genome, and costs as said',
    async file => {
      const graph = read(join(models, file))
      const space = modelSpace(graph)
      const generator = random(file)
      for (let i = 0; i < 2; i++) {
        const genome = sample(space, generator)
        await runsAsCandidate(graph, space, genome)
        costsAgree(space, genome)
      }
      expect(space.decode(space.seed)).toBe(graph)
    },
    60_000,
  )

  // Real architectures whose weights are ConstantOfShape: too large to run here, and only widths and blocks can change.
  it.each(['light_resnet50', 'light_squeezenet'])(
    '%s costs as said at any genome',
    name => {
      const graph = read(join(models, 'onnx_light', `${name}.onnx`))
      const space = modelSpace(graph)
      expect(space.parts!.list.length).toBeGreaterThan(20)
      const generator = random(name)
      for (let i = 0; i < 3; i++) costsAgree(space, sample(space, generator))
    },
    60_000,
  )
})
