// What people read of a candidate: its words and its diagram.
import { describe, expect, it } from 'vitest'
import { attr, build, node, value } from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import {
  builtInSpace,
  builtInSpaces,
  type DiagramRow,
  layerDiagram,
  modelSpace,
  parseFamily,
} from '../../src/space/index.ts'
import { noise } from './running.ts'

const pads = { pads: attr.ints([1, 1, 1, 1]) }
const graph = build({
  inputs: [value('x', 'float32', ['N', 8, 32, 32])],
  outputs: [value('y', 'float32')],
  nodes: [
    node('Conv', ['x', 'w1'], ['a'], { ...pads, strides: attr.ints([2, 2]) }, '', 'stem'),
    node('HardSwish', ['a'], ['h'], {}, '', 'act'),
    node('Conv', ['h', 'w2'], ['b'], pads, '', 'inner'),
    node('Add', ['h', 'b'], ['s'], {}, '', 'sum'),
    node('Conv', ['s', 'w2'], ['c'], pads, '', 'shared'),
    node('GlobalAveragePool', ['c'], ['p'], {}, '', 'pool'),
    node('Flatten', ['p'], ['f']),
    node('Gemm', ['f', 'w3'], ['y'], { transB: attr.int(1) }, '', 'head'),
  ],
  constants: {
    w1: noise([16, 8, 3, 3], random(1)),
    w2: noise([16, 16, 3, 3], random(2)),
    w3: noise([5, 16], random(3)),
  },
})
const space = modelSpace(graph)
const genome = space.seed.map((gene, i) => {
  const { name, kind } = space.choices[i]!
  return kind === 'activation'
    ? 1
    : kind === 'depth'
      ? 0
      : name === 'stem form'
        ? 3
        : name === 'resolution'
          ? 0
          : gene
})

const line = ({ state, name, before, after, changes }: DiagramRow) => {
  const sides = [before, after].map(side => (side ? `${side.layer} (${side.output})` : '–'))
  return `${state} ${name}: ${sides.join(' | ')}: ${changes.join(', ')}`
}

describe('a candidate, for people', () => {
  it('is told by what differs from the model, options by their names', () => {
    expect(space.describe(space.seed)).toBe('the model itself')
    expect(space.describe(genome)).toMatchInlineSnapshot(
      `"block to sum kept→left out, stem form dense→separable, activations the model’s→Relu, resolution 32×32→16×16"`,
    )
  })

  it('is drawn layer by layer, with what changed, came and went', () => {
    expect(layerDiagram(graph, space.decode(genome)).map(line)).toMatchInlineSnapshot(`
      [
        "added x/resized: – | Resize (8×16×16): new",
        "added stem/depthwise: – | Conv 3×3 s2 depthwise 8→8 (8×8×8): new",
        "changed stem: Conv 3×3 s2 8→16 (16×16×16) | Conv 1×1 8→16 (16×8×8): made separable, size 16×16→8×8",
        "changed act: HardSwish (16×16×16) | Relu (16×8×8): HardSwish→Relu, size 16×16→8×8",
        "removed inner: Conv 3×3 16→16 (16×16×16) | –: left out",
        "changed shared: Conv 3×3 16→16 (16×16×16) | Conv 3×3 16→16 (16×8×8): size 16×16→8×8",
        "same pool: GlobalAveragePool (16×1×1) | GlobalAveragePool (16×1×1): ",
        "same head: Gemm 16→5 (5) | Gemm 16→5 (5): ",
      ]
    `)
  })

  it('is drawn without marks where nothing changed', () => {
    expect(layerDiagram(graph, graph).every(({ state }) => state === 'same')).toBe(true)
  })
})

describe('spaces by name', () => {
  const inputs: Record<string, number[]> = { conv1d: [2, 64], autoencoder: [40], mlp: [40] }

  it.each(builtInSpaces)('has %s', name => {
    const made = builtInSpace(name, { input: inputs[name] ?? [3, 32, 32], outputs: 4 })
    expect(made.choices.length).toBeGreaterThan(2)
    expect(made.seed.length).toBe(made.choices.length)
  })

  it('says which there are to whoever asks for another', () => {
    expect(() => builtInSpace('transformer', { input: [3, 32, 32], outputs: 4 })).toThrow(
      /no search space named/,
    )
  })

  it.each([
    ['ds-cnn', [640], 2],
    ['conv1d', [1, 0], 2],
    ['mobilenet', [3, 1e9, 1e9], 2],
    ['mlp', [10], 1e9],
    ['darts', [3, 30, 30], 10],
  ])('refuses %s for samples of %j and %d outputs', (name, input, outputs) => {
    expect(() => builtInSpace(name, { input, outputs })).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^space-/) }),
    )
  })
})

describe('a declared family', () => {
  it('can be as small as one row', () => {
    expect(
      parseFamily({ name: 'tiny', layers: [{ op: 'conv', width: [32, 16, 8] }] }).layers[0],
    ).toMatchObject({
      width: [32, 16, 8],
      depth: [1],
      kernel: [3],
      stride: 1,
    })
  })

  it.each([
    [{}, /name/],
    [{ name: 'x', layers: [] }, /layers/],
    [{ name: 'x', layers: [{ op: 'convolution', width: 8 }] }, /layers\.0\.op/],
    [{ name: 'x', layers: [{ op: 'conv' }] }, /needs a width/],
    [{ name: 'x', layers: [{ op: 'max-pool', width: 8 }] }, /keep the width/],
    [{ name: 'x', layers: [{ op: 'conv', width: 8, kernel: '3x' }] }, /kernel/],
    [{ name: 'x', layers: [{ op: 'conv', width: [8, 8] }] }, /twice/],
    [{ name: 'x', layers: [{ op: 'conv', width: 1e9 }] }, /width/],
    [
      {
        name: 'x',
        layers: [
          { op: 'conv', width: 8, depth: 64 },
          ...Array.from({ length: 8 }, (_, i) => ({ op: 'conv', name: `r${i}`, width: 8, depth: 64 })),
        ],
      },
      /256 layers/,
    ],
    [
      {
        name: 'x',
        layers: [
          { op: 'dense', width: 8 },
          { op: 'conv', width: 8 },
        ],
      },
      /follow a dense/,
    ],
    [
      {
        name: 'x',
        layers: [
          { op: 'conv', width: 8, name: 'a' },
          { op: 'conv', width: 8, name: 'a' },
        ],
      },
      /one name/,
    ],
    [{ name: 'x', speed: 3, layers: [{ op: 'conv', width: 8 }] }, /speed/],
    ['text', /expected object/],
  ])('is refused with the reason: %j', (given, reason) => {
    expect(() => parseFamily(given)).toThrow(reason)
  })
})
