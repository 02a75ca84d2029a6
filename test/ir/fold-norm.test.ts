// Folding against ONNX Runtime: what the folded graph computes is what the graph computed, and where that cannot be, the
// norm stays.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as ort from 'onnxruntime-node'
import { describe, expect, it } from 'vitest'
import {
  type Attribute,
  attr,
  build,
  decode,
  elements,
  encode,
  foldBatchNorm,
  type Graph,
  type GraphParts,
  inferShapes,
  type Node,
  node,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { checkOnnx } from './onnx-checker.ts'

const root = join(import.meta.dirname, '../..')
const data = process.env['EDGEWISE_DATA'] ?? join(root, '../shared/data')
const f32 = 'float32' as const
const draw = random('fold')
const drawn = (shape: readonly number[], least = -1) =>
  tensor(
    f32,
    shape,
    Array.from({ length: elements(shape) }, () => least + (1 - least) * draw.next()),
  )

/** Constants of a norm over so many channels, and the node. */
function norm(name: string, from: string, to: string, channels: number): [Node, Record<string, Tensor>] {
  const names = ['gamma', 'beta', 'mean', 'variance'].map(part => `${name}.${part}`)
  const values = [drawn([channels]), drawn([channels]), drawn([channels]), drawn([channels], 0.2)]
  return [
    node('BatchNormalization', [from, ...names], [to], { epsilon: attr.float(1e-3) }, '', name),
    Object.fromEntries(names.map((n, i) => [n, values[i]!])),
  ]
}

type Layer = {
  op: string
  weight: number[]
  bias?: number[]
  attributes?: Record<string, Attribute>
  x: number[]
  out: number
}
const layers: Readonly<Record<string, Layer>> = {
  'Conv without bias': { op: 'Conv', weight: [6, 4, 3, 3], x: [2, 4, 7, 7], out: 6 },
  'Conv with bias, groups and padding': {
    op: 'Conv',
    weight: [6, 2, 3, 3],
    bias: [6],
    attributes: { group: attr.int(2), pads: attr.ints([1, 1, 1, 1]) },
    x: [2, 4, 7, 7],
    out: 6,
  },
  'depthwise Conv of one dimension': {
    op: 'Conv',
    weight: [8, 1, 5],
    attributes: { group: attr.int(4), strides: attr.ints([2]) },
    x: [2, 4, 17],
    out: 8,
  },
  'ConvTranspose with groups': {
    op: 'ConvTranspose',
    weight: [4, 3, 3, 3],
    bias: [6],
    attributes: { group: attr.int(2), strides: attr.ints([2, 2]) },
    x: [2, 4, 5, 5],
    out: 6,
  },
  Gemm: { op: 'Gemm', weight: [4, 5], x: [3, 4], out: 5 },
  'Gemm with factors and a row of biases': {
    op: 'Gemm',
    weight: [5, 4],
    bias: [1, 5],
    attributes: { transB: attr.int(1), alpha: attr.float(0.5), beta: attr.float(3) },
    x: [3, 4],
    out: 5,
  },
  'Gemm of a transposed input': {
    op: 'Gemm',
    weight: [4, 5],
    bias: [1],
    attributes: { transA: attr.int(1) },
    x: [4, 3],
    out: 5,
  },
  MatMul: { op: 'MatMul', weight: [4, 5], x: [3, 4], out: 5 },
}

const layerNode = ({ op, bias, attributes }: Layer, from: string, to: string) =>
  node(op, [from, 'layer.weight', ...(bias ? ['layer.bias'] : [])], [to], attributes)
const weights = ({ weight, bias }: Layer) => ({
  'layer.weight': drawn(weight),
  ...(bias ? { 'layer.bias': drawn(bias) } : {}),
})

function model(parts: Pick<GraphParts, 'nodes' | 'constants'> & Partial<GraphParts>, x: number[]): Graph {
  const graph = build({ inputs: [value('x', f32, x)], outputs: [value('y', f32)], ...parts })
  const facts = inferShapes(graph)
  return build({ ...graph, outputs: graph.outputs.map(o => value(o.name, f32, facts.get(o.name)!.shape)) })
}

async function run(graph: Graph, feeds: Record<string, ort.Tensor>): Promise<Float32Array[]> {
  // Without optimisations, which would fold by themselves.
  const session = await ort.InferenceSession.create(encode(graph), { graphOptimizationLevel: 'disabled' })
  const results = await session.run(feeds)
  await session.release()
  return session.outputNames.map(name => results[name]!.data as Float32Array)
}

function feedsOf(graph: Graph): Record<string, ort.Tensor> {
  const inputs = graph.inputs.filter(({ name }) => !graph.constants.has(name))
  return Object.fromEntries(
    inputs.map(({ name, shape }) => {
      const lengths = (shape ?? []).map(d => (typeof d === 'number' ? d : 2))
      return [
        name,
        new ort.Tensor('float32', Float32Array.from({ length: elements(lengths) }, draw.normal), lengths),
      ]
    }),
  )
}

/** The largest difference, as a share of the largest value. */
async function difference(a: Graph, b: Graph): Promise<number> {
  const feeds = feedsOf(a)
  const [before, after] = [await run(a, feeds), await run(b, feeds)]
  return Math.max(
    ...before.map((values, i) => {
      const most = values.reduce((m, v) => Math.max(m, Math.abs(v)), 1e-6)
      return values.reduce((m, v, j) => Math.max(m, Math.abs(v - after[i]![j]!)), 0) / most
    }),
  )
}

const norms = (graph: Graph) => graph.nodes.filter(n => n.op === 'BatchNormalization').length

async function expectFolded(graph: Graph, left = 0): Promise<Graph> {
  const folded = foldBatchNorm(graph)
  expect(norms(folded)).toBe(left)
  expect(await difference(graph, folded)).toBeLessThan(1e-5)
  expect(folded.inputs).toEqual(graph.inputs)
  expect(folded.outputs).toEqual(graph.outputs)
  return folded
}

describe('folding BatchNormalization', () => {
  it.each(Object.entries(layers))('into %s before it', async (_, layer) => {
    const [after, constants] = norm('n', 'h', 'y', layer.out)
    const graph = model(
      { nodes: [layerNode(layer, 'x', 'h'), after], constants: { ...weights(layer), ...constants } },
      layer.x,
    )
    const folded = await expectFolded(graph)
    expect([...folded.constants.keys()].filter(name => /mean|variance|gamma/.test(name))).toEqual([])
  })

  it.each(Object.entries(layers).filter(([name]) => !/padding|Transpose|transposed|MatMul/.test(name)))(
    'into %s after it',
    async (_, layer) => {
      const [before, constants] = norm('n', 'x', 'h', layer.x[1]!)
      const graph = model(
        { nodes: [before, layerNode(layer, 'h', 'y')], constants: { ...weights(layer), ...constants } },
        layer.x,
      )
      await expectFolded(graph)
    },
  )

  it.each(Object.entries(layers).filter(([name]) => /padding|transposed|MatMul|ConvTranspose/.test(name)))(
    'not into %s after it',
    async (_, layer) => {
      const [before, constants] = norm('n', 'x', 'h', layer.x[1]!)
      const graph = model(
        { nodes: [before, layerNode(layer, 'h', 'y')], constants: { ...weights(layer), ...constants } },
        layer.x,
      )
      expect(foldBatchNorm(graph)).toBe(graph)
    },
  )

  it.each([
    ['MatMul', [5]],
    ['MatMul', [1, 5]],
    ['Conv without bias', [6, 1, 1]],
    ['Conv with bias, groups and padding', [1, 1, 1, 1]],
  ] as const)('across an Add after %s of shape %j', async (name, shape) => {
    const layer = layers[name]!
    const [after, constants] = norm('n', 'sum', 'y', layer.out)
    const nodes = [layerNode(layer, 'x', 'h'), node('Add', ['addend', 'h'], ['sum']), after]
    await expectFolded(
      model({ nodes, constants: { ...weights(layer), ...constants, addend: drawn(shape) } }, layer.x),
    )
  })

  it('twice where two stand in a row, and again before the next layer', async () => {
    const layer = layers['Conv without bias']!
    const [first, a] = norm('a', 'h', 'i', 6)
    const [second, b] = norm('b', 'i', 'j', 6)
    const next = node('Conv', ['j', 'next'], ['y'])
    const nodes = [layerNode(layer, 'x', 'h'), first, second, next]
    await expectFolded(
      model({ nodes, constants: { ...weights(layer), ...a, ...b, next: drawn([3, 6, 1, 1]) } }, layer.x),
    )
  })

  it('into copies of weights and biases that other layers share', async () => {
    const layer: Layer = { op: 'Conv', weight: [4, 4, 1, 1], bias: [4], x: [2, 4, 5, 5], out: 4 }
    const [a, ca] = norm('a', 'h', 'i', 4)
    const [b, cb] = norm('b', 'j', 'y', 4)
    const nodes = [layerNode(layer, 'x', 'h'), a, node('Relu', ['i'], ['r']), layerNode(layer, 'r', 'j'), b]
    const folded = await expectFolded(
      model({ nodes, constants: { ...weights(layer), ...ca, ...cb } }, layer.x),
    )
    expect(folded.constants.size).toBe(4)
  })

  it('names a new bias as its weight is named', async () => {
    const layer = layers['Conv without bias']!
    const [after, constants] = norm('n', 'h', 'y', 6)
    const folded = await expectFolded(
      model(
        { nodes: [layerNode(layer, 'x', 'h'), after], constants: { ...weights(layer), ...constants } },
        layer.x,
      ),
    )
    expect([...folded.constants.keys()]).toEqual(['layer.weight', 'layer.bias'])
  })

  const layer = layers['Conv without bias']!
  const [after, constants] = norm('n', 'h', 'y', 6)
  const nodes = [layerNode(layer, 'x', 'h'), after]
  const plain = { nodes, constants: { ...weights(layer), ...constants } }
  it.each<[string, Partial<GraphParts>]>([
    [
      'the layer has another reader',
      { nodes: [...nodes, node('Relu', ['h'], ['z'])], outputs: [value('y', f32), value('z', f32)] },
    ],
    ['the layer’s result is an output of the model', { outputs: [value('y', f32), value('h', f32)] }],
    [
      'a caller may replace the weight',
      { inputs: [value('x', f32, layer.x), value('layer.weight', f32, layer.weight)] },
    ],
    [
      'it is in training mode',
      {
        nodes: [
          nodes[0]!,
          {
            ...after,
            attributes: { training_mode: attr.int(1) },
            outputs: ['y', 'mean', 'variance'],
          },
        ],
      },
    ],
  ])('not where %s', (_, parts) => {
    const graph = model({ ...plain, ...parts }, layer.x)
    expect(foldBatchNorm(graph)).toBe(graph)
  })

  it('not after a product of rank 3, whose channels are its last axis', () => {
    const [last, more] = norm('n', 'h', 'y', 3)
    const graph = model(
      {
        nodes: [node('MatMul', ['x', 'w'], ['h']), last],
        constants: { w: drawn([4, 3]), ...more },
      },
      [2, 3, 4],
    )
    expect(foldBatchNorm(graph)).toBe(graph)
  })

  const real = [
    'fixtures/within-budget/models/keywords.onnx',
    'fixtures/over-budget/models/keywords.onnx',
    'fixtures/fake-devices/models/wake.onnx',
    'fixtures/models/cnn-9.onnx',
    'fixtures/models/conv1d-11.onnx',
    'fixtures/models/mixed.onnx',
    'fixtures/models/transformer-14.onnx',
    ...['vww_mobilenetv1_0.25_float', 'open_alibaba_kws', 'open_alibaba_vww', 'open_alibaba_ad'].map(name =>
      join(data, `models/mlperf_${name}.onnx`),
    ),
  ].map(path => join(path.startsWith('/') ? '' : root, path))
  const there = real.filter(path => existsSync(path))
  if (there.length < real.length) console.log('EDGEWISE_DATA is absent: folding in public models is skipped')

  it.each(there.map(path => [path.split('/').at(-2)!, path.split('/').at(-1)!, path]))(
    'changes nothing that %s/%s computes',
    async (_folder, _file, path) => {
      const graph = decode(readFileSync(path))
      const folded = foldBatchNorm(graph)
      if (folded === graph) return
      expect(await difference(graph, folded)).toBeLessThan(1e-4)
      checkOnnx(encode(folded))
    },
  )
})
