// Every rule of the table of spellings, against ONNX Runtime: the old and the new form give the same bits.
import * as ort from 'onnxruntime-node'
import { describe, expect, it } from 'vitest'
import {
  type Attribute,
  attr,
  build,
  encode,
  type Graph,
  hash,
  node,
  normalise,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'

type Case = {
  op: string
  opset: number
  attributes?: Record<string, Attribute>
  constants?: Tensor[]
  shape?: number[]
  outputs?: number
  /** The operator in the normalised graph, where it is another. */
  becomes?: string
}
const four = (f: (i: number) => number) => tensor('float32', [4], [0, 1, 2, 3].map(f))
const cases: Case[] = [
  { op: 'Clip', opset: 7, attributes: { min: attr.float(-0.5), max: attr.float(0.5) } },
  { op: 'Clip', opset: 10, attributes: { max: attr.float(0.5) } },
  { op: 'Pad', opset: 9, attributes: { pads: attr.ints([0, 1, 0, 2, 0, 0, 1, 0]), value: attr.float(1.5) } },
  {
    op: 'Pad',
    opset: 10,
    attributes: { pads: attr.ints([0, 0, 1, 1, 0, 0, 1, 1]), mode: attr.string('reflect') },
  },
  {
    op: 'Slice',
    opset: 9,
    attributes: { starts: attr.ints([1, -3]), ends: attr.ints([2 ** 63, -1]), axes: attr.ints([1, 3]) },
  },
  { op: 'Slice', opset: 7, attributes: { starts: attr.ints([0, 1]), ends: attr.ints([1, 3]) } },
  { op: 'Squeeze', opset: 11, attributes: { axes: attr.ints([0]) }, shape: [1, 3, 1] },
  { op: 'Squeeze', opset: 11, shape: [1, 3, 1] },
  { op: 'Unsqueeze', opset: 11, attributes: { axes: attr.ints([0, 2]) } },
  { op: 'ReduceSum', opset: 11, attributes: { axes: attr.ints([1, -1]), keepdims: attr.int(0) } },
  { op: 'ReduceMean', opset: 17, attributes: { axes: attr.ints([2, 3]) } },
  { op: 'ReduceMax', opset: 13 },
  { op: 'ReduceL2', opset: 13, attributes: { axes: attr.ints([1]) } },
  { op: 'Dropout', opset: 10, attributes: { ratio: attr.float(0.3) } },
  { op: 'Dropout', opset: 7, outputs: 2 },
  { op: 'Upsample', opset: 7, attributes: { scales: attr.floats([1, 1, 2, 1.5]) }, becomes: 'Resize' },
  {
    op: 'Upsample',
    opset: 9,
    attributes: { mode: attr.string('linear') },
    constants: [tensor('float32', [4], [1, 1, 2, 2])],
    becomes: 'Resize',
  },
  { op: 'Resize', opset: 10, constants: [tensor('float32', [4], [1, 1, 1.5, 2])] },
  { op: 'Resize', opset: 10, constants: [tensor('float32', [4], [1, 1, 0.6, 0.5])] },
  {
    op: 'BatchNormalization',
    opset: 8,
    attributes: { spatial: attr.int(1) },
    constants: [four(i => i + 1), four(i => -i), four(i => i / 2), four(i => 1 + i)],
    shape: [2, 4, 3],
  },
  { op: 'Split', opset: 11, attributes: { axis: attr.int(1), split: attr.ints([1, 3]) }, outputs: 2 },
  { op: 'Split', opset: 13, attributes: { axis: attr.int(1) }, outputs: 2 },
  { op: 'Split', opset: 9, attributes: { axis: attr.int(1) }, outputs: 2 },
  { op: 'Softmax', opset: 11, attributes: { axis: attr.int(1) } },
  { op: 'Softmax', opset: 11, attributes: { axis: attr.int(3) } },
  { op: 'LogSoftmax', opset: 12, shape: [3, 5] },
  { op: 'Hardmax', opset: 9, attributes: { axis: attr.int(2) } },
  { op: 'TopK', opset: 9, attributes: { k: attr.int(2), axis: attr.int(-1) }, outputs: 2 },
  {
    op: 'Scatter',
    opset: 10,
    attributes: { axis: attr.int(0) },
    constants: [tensor('int64', [1, 2], [1, 0]), tensor('float32', [1, 2], [9, 8])],
    shape: [3, 4],
    becomes: 'ScatterElements',
  },
  {
    op: 'RoiAlign',
    opset: 10,
    attributes: { output_height: attr.int(2), output_width: attr.int(2) },
    constants: [tensor('float32', [1, 4], [0, 0, 3, 2]), tensor('int64', [1], [1])],
  },
]

describe('normalising', () => {
  it.each(cases)('$op of op-set $opset gives the same bits as op-set 18', async one => {
    const graph = graphOf(one)
    const normal = normalise(graph)
    expect(normal.opset).toBe(18)
    expect(normal.nodes.map(n => n.op)).toContain(one.becomes ?? one.op)
    expect(await run(normal)).toEqual(await run(graph))
  })

  it('leaves op-set 18 and newer as they are, and is idempotent', () => {
    const normal = normalise(graphOf(cases[0]!))
    expect(normalise(normal)).toBe(normal)
  })

  it('brings the spellings of several op-sets to one graph', () => {
    const axes = { axes: attr.ints([1]), keepdims: attr.int(1) }
    const hashes = [9, 11, 13, 17].map(opset =>
      hash(normalise(graphOf({ op: 'ReduceMean', opset, attributes: axes }))),
    )
    expect(new Set(hashes).size).toBe(1)
  })

  it('refuses a Resize of op-set 10 that grows one axis and shrinks another: two roundings in one node', () => {
    const scales = tensor('float32', [4], [1, 1, 0.6, 2])
    expect(() => normalise(graphOf({ op: 'Resize', opset: 10, constants: [scales] }))).toThrow(
      /Resize of op-set 10/,
    )
  })

  it('refuses a mask of Dropout that is used, since it was a float once', () => {
    const graph = graphOf({ op: 'Dropout', opset: 9, outputs: 2 })
    const nodes = [...graph.nodes, node('Relu', ['y1'], ['z'])]
    expect(() => normalise(build({ ...graph, nodes, outputs: [value('z')] }))).toThrow(/Dropout of op-set 9/)
  })
})

function graphOf({ op, opset, attributes, constants = [], shape = [2, 4, 4, 4], outputs = 1 }: Case): Graph {
  const names = Array.from({ length: outputs }, (_, i) => `y${i}`)
  const inputs = ['x', ...constants.map((_, i) => `c${i}`)]
  return build({
    inputs: [value('x', 'float32', shape)],
    outputs: (op === 'Dropout' ? names.slice(0, 1) : names).map(name => value(name)),
    nodes: [node(op, inputs, names, attributes)],
    constants: new Map(constants.map((t, i) => [`c${i}`, t])),
    opset,
  })
}

async function run(graph: Graph): Promise<Record<string, string>> {
  const shape = graph.inputs[0]!.shape as number[]
  const numbers = random('normalise')
  const data = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => numbers.normal())
  const session = await ort.InferenceSession.create(encode(graph), {
    intraOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  const results = await session.run({ x: new ort.Tensor('float32', data, shape) })
  await session.release()
  return Object.fromEntries(
    Object.entries(results).map(([name, t]) => [
      name,
      `${t.type} ${t.dims} ${[...(t.data as Float32Array)]}`,
    ]),
  )
}
