// Computed costs on small graphs whose figures can be worked out by hand.
import { describe, expect, it } from 'vitest'
import { analysisJson, analyze, costMetrics, macs } from '../../src/cost/index.ts'
import {
  attr,
  body,
  build,
  encode,
  type Graph,
  type GraphParts,
  node,
  ops,
  scalar,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { resnet8 } from './resnet8.ts'

const zeros = (...shape: number[]): Tensor =>
  tensor('float32', shape, new Float32Array(shape.reduce((a, b) => a * b, 1)))
const f32 = (name: string, ...shape: (number | string)[]) => value(name, 'float32', shape)
const graph = (parts: GraphParts): Graph => build(parts)

describe('the table of MACs', () => {
  it('has a row for every op whose shapes can be inferred', () => {
    expect([...ops.keys()].filter(key => !macs.has(key))).toEqual([])
  })
})

describe('parameters and MACs', () => {
  it('counts ResNet8 as published: 77,360 weights, 12,501,632 MACs', () => {
    const analysis = analyze(resnet8())
    const biases = 16 * 3 + 32 * 3 + 64 * 3 + 10
    expect(analysis.params).toBe(77_360 + biases)
    expect(analysis.macs).toBe(12_501_632)
    expect(analysis.weightBytes.fp32).toBe(4 * (77_360 + biases))
    // 1 byte a weight; int32 biases; a 4-byte scale per output channel, of which there are as many as biases.
    expect(analysis.weightBytes.int8).toBe(77_360 + 8 * biases)
  })

  it('takes a symbolic batch for 1, says so, and multiplies by a batch it is given', () => {
    const assumed = analyze(resnet8('N'))
    expect(assumed.macs).toBe(12_501_632)
    expect(assumed.warnings.map(w => w.code)).toEqual(['batch-assumed'])
    const told = analyze(resnet8('N'), { shapes: { x: [4, 3, 32, 32] } })
    expect(told.macs).toBe(4 * 12_501_632)
    expect(told.warnings).toEqual([])
    expect(told.outputs[0]!.shape).toEqual([4, 10])
  })

  it('counts a shared constant once and gives it to the first layer that reads it', () => {
    const g = graph({
      inputs: [f32('x', 1, 4)],
      outputs: [f32('z', 1, 4)],
      nodes: [node('MatMul', ['x', 'w'], ['y'], {}, '', 'a'), node('MatMul', ['y', 'w'], ['z'], {}, '', 'b')],
      constants: { w: zeros(4, 4) },
    })
    const { params, layers, macs } = analyze(g)
    expect([params, macs]).toEqual([16, 32])
    expect(layers.map(l => [l.name, l.params])).toEqual([
      ['a', 16],
      ['b', 0],
    ])
  })

  it('counts quantised weights but not their scales, and gives them to the layer behind DequantizeLinear', () => {
    const g = graph({
      inputs: [f32('x', 1, 2, 4, 4)],
      outputs: [f32('y', 1, 3, 4, 4)],
      nodes: [
        node('DequantizeLinear', ['wq', 's', 'z'], ['w']),
        node('Conv', ['x', 'w'], ['y'], {}, '', 'conv'),
      ],
      constants: {
        wq: tensor('int8', [3, 2, 1, 1], new Int8Array(6)),
        s: scalar('float32', 0.1),
        z: scalar('int8', 0),
      },
    })
    const { params, weightBytes, layers, warnings } = analyze(g)
    expect(params).toBe(6)
    expect(weightBytes).toEqual({ fp32: 6 + 4 + 1, int8: 6 + 4 + 1 })
    expect(layers.map(l => [l.name, l.params])).toEqual([['conv', 6]])
    expect(warnings).toEqual([])
  })

  it('counts weights hidden in Constant nodes and subgraphs, but no shapes and indices', () => {
    const branch = (name: string, n: number) =>
      body({
        name,
        inputs: [],
        outputs: [value(`${name}.y`)],
        nodes: [node('MatMul', ['x', `${name}.w`], [`${name}.y`])],
        constants: { [`${name}.w`]: zeros(8, n) },
      })
    const g = graph({
      inputs: [f32('x', 2, 8), value('c', 'bool', [])],
      outputs: [value('z', 'float32')],
      nodes: [
        node('Constant', [], ['k'], { value: attr.tensor(zeros(5)) }),
        node('Reshape', ['k', 'shape'], ['k2']),
        node('If', ['c'], ['y'], {
          then_branch: attr.graph(branch('a', 4)),
          else_branch: attr.graph(branch('b', 6)),
        }),
        node('Identity', ['y'], ['z']),
      ],
      constants: { shape: tensor('int64', [2], [1, 5]) },
    })
    const analysis = analyze(g)
    expect(analysis.params).toBe(5 + 32 + 48)
    expect(analysis.macs).toBe(2 * 8 * 6)
    expect(analysis.ops).toEqual({ Constant: 1, Identity: 1, If: 1, MatMul: 2, Reshape: 1 })
  })

  it.each<[string, number, GraphParts]>([
    [
      'Conv with groups',
      4 * 4 * 6 * 2 * 9,
      {
        inputs: [f32('x', 1, 4, 6, 6)],
        outputs: [value('y')],
        nodes: [node('Conv', ['x', 'w'], ['y'], { group: attr.int(2) })],
        constants: { w: zeros(6, 2, 3, 3) },
      },
    ],
    [
      'ConvTranspose',
      5 * 5 * 4 * 6 * 9,
      {
        inputs: [f32('x', 1, 4, 5, 5)],
        outputs: [value('y')],
        nodes: [node('ConvTranspose', ['x', 'w'], ['y'])],
        constants: { w: zeros(4, 6, 3, 3) },
      },
    ],
    [
      'Gemm, both transposed',
      3 * 5 * 7,
      {
        inputs: [f32('x', 7, 3)],
        outputs: [value('y')],
        nodes: [node('Gemm', ['x', 'w'], ['y'], { transA: attr.int(1), transB: attr.int(1) })],
        constants: { w: zeros(5, 7) },
      },
    ],
    [
      'MatMul of batches',
      2 * 3 * 4 * 5 * 6,
      {
        inputs: [f32('x', 2, 3, 4, 5), f32('w', 2, 3, 5, 6)],
        outputs: [value('y')],
        nodes: [node('MatMul', ['x', 'w'], ['y'])],
      },
    ],
    [
      'Einsum',
      2 * 3 * 4 * 5,
      {
        inputs: [f32('x', 2, 3, 4), f32('w', 2, 4, 5)],
        outputs: [value('y')],
        nodes: [node('Einsum', ['x', 'w'], ['y'], { equation: attr.string('bij,bjk->bik') })],
      },
    ],
    [
      'LSTM',
      7 * 2 * (4 * 5 * 3 + 4 * 5 * 5),
      {
        inputs: [f32('x', 7, 2, 3)],
        outputs: [value('y')],
        nodes: [node('LSTM', ['x', 'w', 'r'], ['y'], { hidden_size: attr.int(5) })],
        constants: { w: zeros(1, 20, 3), r: zeros(1, 20, 5) },
      },
    ],
    [
      'MaxPool',
      0,
      {
        inputs: [f32('x', 1, 4, 6, 6)],
        outputs: [value('y')],
        nodes: [node('MaxPool', ['x'], ['y'], { kernel_shape: attr.ints([2, 2]) })],
      },
    ],
  ])('follow the formula of %s', (_, expected, parts) => {
    expect(analyze(build(parts)).macs).toBe(expected)
  })

  it('gives no figure where a length depends on data, and says which', () => {
    const g = graph({
      inputs: [f32('x', 8, 4)],
      outputs: [value('y')],
      nodes: [
        node('NonZero', ['x'], ['i']),
        node('Cast', ['i'], ['f'], { to: attr.int(1) }),
        node('MatMul', ['w', 'f'], ['y'], {}, '', 'late'),
      ],
      constants: { w: zeros(3, 2) },
    })
    const analysis = analyze(g)
    expect(analysis.incomplete).toEqual({ macs: true, memory: true })
    expect(analysis.warnings.map(w => w.code)).toEqual(['macs-incomplete', 'memory-incomplete'])
    expect(analysis.warnings[0]!.sentence).toContain('late')
    expect(Object.keys(costMetrics(analysis, 10, 'fp32')).sort()).toEqual([
      'file-size',
      'params',
      'weight-bytes',
    ])
  })
})

describe('peak activation memory', () => {
  const bytes = (parts: GraphParts) => analyze(build(parts)).peakActivationBytes

  it('lets Relu overwrite its input after the last use, and not before', () => {
    const chain = { inputs: [f32('x', 100)], outputs: [value('z')] }
    const inPlace = bytes({ ...chain, nodes: [node('Relu', ['x'], ['y']), node('Relu', ['y'], ['z'])] })
    expect(inPlace).toEqual({ fp32: 400, int8: 100 })
    // y is read again by Add: Relu needs a buffer of its own, Add then takes one over.
    const twice = bytes({ ...chain, nodes: [node('Relu', ['x'], ['y']), node('Add', ['x', 'y'], ['z'])] })
    expect(twice.fp32).toBe(800)
  })

  it('takes Reshape and Flatten for views and gives Concat a buffer of its own', () => {
    const views = bytes({
      inputs: [f32('x', 4, 25)],
      outputs: [value('z')],
      nodes: [node('Reshape', ['x', 's'], ['y']), node('Flatten', ['y'], ['z'])],
      constants: { s: tensor('int64', [2], [25, 4]) },
    })
    expect(views.fp32).toBe(400)
    const concat = bytes({
      inputs: [f32('x', 100)],
      outputs: [value('z')],
      nodes: [node('Concat', ['x', 'x'], ['z'], { axis: attr.int(0) })],
    })
    expect(concat.fp32).toBe(400 + 800)
  })

  it('does not overwrite a view whose other name is still read, nor an output', () => {
    const viewed = bytes({
      inputs: [f32('x', 100)],
      outputs: [value('z')],
      nodes: [
        node('Flatten', ['x'], ['flat'], { axis: attr.int(0) }),
        node('Relu', ['flat'], ['y']),
        node('Reshape', ['y', 's'], ['y1']),
        node('Add', ['x', 'y1'], ['z']),
      ],
      constants: { s: tensor('int64', [1], [100]) },
    })
    expect(viewed.fp32).toBe(800)
    const output = bytes({
      inputs: [f32('x', 100)],
      outputs: [value('y'), value('z')],
      nodes: [node('Relu', ['x'], ['y']), node('Relu', ['y'], ['z'])],
    })
    expect(output.fp32).toBe(800)
  })

  it('counts inputs and outputs of the model, integers at their own width, and no weights', () => {
    const g = {
      inputs: [value('i', 'int64', [10])],
      outputs: [value('y')],
      nodes: [node('Gather', ['table', 'i'], ['y'])],
      constants: { table: zeros(1000, 16) },
    }
    expect(bytes(g)).toEqual({ fp32: 80 + 640, int8: 80 + 160 })
  })

  it('counts what a subgraph needs while it runs', () => {
    const then = body({
      name: 'then',
      inputs: [],
      outputs: [value('t')],
      nodes: [
        node('Concat', ['x', 'x', 'x', 'x'], ['wide'], { axis: attr.int(0) }),
        node('ReduceSum', ['wide'], ['t'], { keepdims: attr.int(0) }),
      ],
    })
    const otherwise = body({
      name: 'else',
      inputs: [],
      outputs: [value('e')],
      nodes: [node('ReduceSum', ['x'], ['e'], { keepdims: attr.int(0) })],
    })
    const g = {
      inputs: [f32('x', 100), value('c', 'bool', [])],
      outputs: [value('y')],
      nodes: [
        node('If', ['c'], ['y'], { then_branch: attr.graph(then), else_branch: attr.graph(otherwise) }),
      ],
    }
    // x, c and y outside; wide and t inside.
    expect(bytes(g).fp32).toBe(400 + 1 + 4 + (1600 + 4))
  })

  it("finds ResNet8's peak at its first residual block, in a proven order", () => {
    const analysis = analyze(resnet8())
    // Two maps of 16 × 32 × 32 at a convolution whose input is kept for the shortcut: the third overwrites nothing.
    expect(analysis.peakActivationBytes).toEqual({ fp32: 4 * 3 * 16_384, int8: 3 * 16_384 })
    expect(analysis.peakIsOptimal).toEqual({ fp32: true, int8: true })
    expect(analysis.peakLayer).toBe('block0.b')
  })
})

describe('hostile graphs', () => {
  it('analyses 100,000 nodes in seconds', () => {
    const nodes = Array.from({ length: 100_000 }, (_, i) =>
      node('Add', [`v${i}`, `v${Math.floor(i / 2)}`], [`v${i + 1}`]),
    )
    const g = graph({ inputs: [f32('v0', 8)], outputs: [value('v100000')], nodes })
    const begin = performance.now()
    expect(analyze(g).layers).toHaveLength(100_000)
    expect(performance.now() - begin).toBeLessThan(20_000)
  })
})

describe('the documents', () => {
  it('has the keys of the command contract, with numbers as stored and 8-bit ones beside', () => {
    const g = resnet8()
    const json = analysisJson(analyze(g), { sha256: 'aa', fileBytes: encode(g).length, opset: g.opset })
    expect(json).toMatchObject({
      sha256: 'aa',
      opset: 17,
      params: 77_706,
      macs: 12_501_632,
      weightBytes: 310_824,
      peakActivationBytes: 196_608,
      int8: { peakActivationBytes: 49_152 },
      inputs: [{ name: 'x', dtype: 'float32', shape: [1, 3, 32, 32] }],
      outputs: [{ name: 'y', dtype: 'float32', shape: [1, 10] }],
      warnings: [],
    })
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })

  it('gives memory metrics for the deployment asked for', () => {
    const analysis = analyze(resnet8())
    expect(costMetrics(analysis, 1234, 'int8')['peak-memory']).toEqual({
      value: 49_152,
      low: 49_152,
      high: 49_152,
      unit: 'B',
      source: 'computed',
    })
    expect(costMetrics(analysis, undefined, 'fp32')['file-size']).toBeUndefined()
  })
})
