// What a run can be told beyond its recipe, and models that are not plain float32 classifiers: taught, folded, frozen,
// quantised, with several outputs. Every model that comes out is what ONNX Runtime and ONNX's checker take.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  attr,
  build,
  decode,
  encode,
  floats,
  type Graph,
  node,
  numbers,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { random } from '../../src/random.ts'
import { type TrainModelOptions, trainModel } from '../../src/run/index.ts'
import type { TrainOutput } from '../../src/train/index.ts'
import { checkOnnx } from '../ir/onnx-checker.ts'

const cwd = mkdtempSync(join(tmpdir(), 'edgewise-test-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const f32 = 'float32' as const
const draw = random('variants')
const rows = Array.from({ length: 400 }, () => Array.from({ length: 4 }, () => draw.normal()))
const third = ([a = 0]: number[]) => (a < -0.4 ? 0 : a < 0.4 ? 1 : 2)
writeFileSync(
  join(cwd, 'thirds.csv'),
  `a,b,c,d,label\n${rows.map(row => [...row, third(row)].join()).join('\n')}\n`,
)
const drawn = (shape: number[]) =>
  tensor(
    f32,
    shape,
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.5 * draw.normal()),
  )
const filled = (length: number, v: number) => tensor(f32, [length], new Float32Array(length).fill(v))

/** Gemm, BatchNormalization, Relu, Gemm: four numbers → three scores. */
function net(width = 16): Graph {
  return build({
    inputs: [value('x', f32, ['N', 4])],
    outputs: [value('y', f32, ['N', 3])],
    nodes: [
      node('Gemm', ['x', 'stem.weight', 'stem.bias'], ['h']),
      node('BatchNormalization', ['h', 'norm.weight', 'norm.bias', 'norm.mean', 'norm.var'], ['n']),
      node('Relu', ['n'], ['r']),
      node('Gemm', ['r', 'head.weight', 'head.bias'], ['y']),
    ],
    constants: {
      'stem.weight': drawn([4, width]),
      'stem.bias': filled(width, 0),
      'norm.weight': filled(width, 1),
      'norm.bias': filled(width, 0),
      'norm.mean': filled(width, 0),
      'norm.var': filled(width, 1),
      'head.weight': drawn([width, 3]),
      'head.bias': filled(3, 0),
    },
    metadata: { author: 'test' },
  })
}

const exported: Uint8Array[] = []

async function trained(model: Graph, more: Partial<TrainModelOptions> = {}): Promise<TrainOutput> {
  const recipe = { epochs: 12, rate: 0.02, ...more.recipe }
  const output = await trainModel(encode(model), { data: 'thirds.csv', cwd, threads: 1, ...more, recipe })
  exported.push(output.model)
  return output
}
const changed = (before: Graph, after: Graph) =>
  [...after.constants].filter(([name, t]) => !equal(before.constants.get(name), t)).map(([name]) => name)
const equal = (
  a: Graph['constants'] extends ReadonlyMap<string, infer T> ? T | undefined : never,
  b: typeof a,
) => a !== undefined && b !== undefined && Buffer.from(a.bytes).equals(Buffer.from(b.bytes))

describe('training', () => {
  it('leaves frozen parameters as they were, bit for bit', async () => {
    const model = net()
    const { model: bytes } = await trained(model, {
      recipe: { freeze: ['stem*'], freezeBatchNorm: true, rates: [['head*', 2]], undecayed: ['vectors'] },
    })
    expect(changed(model, decode(bytes)).sort()).toEqual([
      'head.bias',
      'head.weight',
      'norm.bias',
      'norm.weight',
    ])
  })

  it('exports BatchNormalization folded, as good as kept, with names and metadata', async () => {
    const model = net(8)
    const recipe = { epochs: 4 }
    const [kept, folded] = [
      await trained(model, { recipe }),
      await trained(model, { recipe, foldBatchNorm: true }),
    ]
    expect(decode(kept.model).nodes.map(n => n.op)).toContain('BatchNormalization')
    const { nodes, inputs, outputs, metadata } = decode(folded.model)
    expect(nodes.map(n => n.op)).toEqual(['Gemm', 'Relu', 'Gemm'])
    expect({ inputs, outputs, metadata }).toEqual({
      inputs: model.inputs,
      outputs: model.outputs,
      metadata: { author: 'test' },
    })
    expect(folded.quality.estimate.value).toBe(kept.quality.estimate.value)
    expect(folded.losses).toEqual(kept.losses)
  })

  it('learns from a teacher alone what the labels would have told', async () => {
    const teacher = await trained(net(32), { recipe: { epochs: 30 } })
    const taught = await trained(net(8), {
      teacher: teacher.model,
      recipe: { epochs: 30, teacherShare: 1 },
    })
    expect(teacher.quality.estimate.value).toBeGreaterThan(0.85)
    expect(taught.quality.estimate.value).toBeGreaterThan(0.85)
    // The loss towards probabilities cannot fall below their entropy.
    expect(taught.losses.at(-1)!).toBeGreaterThan(teacher.losses.at(-1)! / 4)
  })

  it('refuses a teacher of another kind', async () => {
    const narrow = build({
      inputs: [value('x', f32, ['N', 5])],
      outputs: [value('y', f32, ['N', 5])],
      nodes: [node('Relu', ['x'], ['y'])],
    })
    await expect(trained(net(), { teacher: encode(narrow) })).rejects.toMatchObject({
      code: 'train-teacher',
      message: expect.stringContaining('float32 N×5'),
    })
  })

  it.each([
    ['cross-entropy with balanced classes and smoothing', { classWeights: 'balanced', smoothing: 0.1 }],
    ['squared errors of the shares of classes', { loss: 'mse' }],
    ['absolute errors', { loss: 'mae', epochs: 30 }],
    ['Huber’s errors', { loss: 'huber', huberDelta: 0.2 }],
    ['an average of the weights', { average: 0.9 }],
    [
      'limited gradients and Nesterov’s momentum',
      { clipNorm: 1, optimizer: { kind: 'sgd', momentum: 0.9, nesterov: true } },
    ],
    ['mixed samples', { augment: ['mixup', 'noise'] }],
  ] as const)('reaches its aim by %s', async (_, recipe) => {
    const { quality, before } = await trained(net(), { recipe })
    expect(quality.estimate.value).toBeGreaterThan(0.7)
    expect(quality.estimate.value).toBeGreaterThan(before!.estimate.value)
  })

  it('names the parameters when a pattern takes none', async () => {
    await expect(trained(net(), { recipe: { freeze: ['backbone*'] } })).rejects.toMatchObject({
      code: 'train-no-match',
      fix: expect.stringContaining('stem.weight'),
    })
  })

  it('trains the first of several outputs, and keeps the others', async () => {
    const one = net()
    const model = build({
      ...one,
      outputs: [...one.outputs, value('p', f32, ['N', 3])],
      nodes: [...one.nodes, node('Softmax', ['y'], ['p'])],
    })
    const { model: bytes, quality, output } = await trained(model)
    expect(quality.estimate.value).toBeGreaterThan(0.85)
    expect(output).toEqual({ name: 'y', of: 2 })
    expect(decode(bytes).outputs).toEqual(model.outputs)
  })

  it.each(['float16', 'bfloat16', 'float64'] as const)('refuses %s by name', async dtype => {
    const model = build({
      inputs: [value('x', dtype, ['N', 4])],
      outputs: [value('y', dtype, ['N', 3])],
      nodes: [node('MatMul', ['x', 'w'], ['y'])],
      constants: { w: tensor(dtype, [4, 3], new Float32Array(12).fill(0.5)) },
    })
    await expect(trained(model)).rejects.toMatchObject({
      code: 'train-type',
      message: expect.stringContaining(dtype),
    })
  })

  it('refuses several inputs, and says which', async () => {
    const model = build({
      inputs: [value('a', f32, ['N', 4]), value('b', f32, ['N', 4])],
      outputs: [value('y', f32, ['N', 4])],
      nodes: [node('Add', ['a', 'b'], ['y'])],
    })
    await expect(trained(model)).rejects.toMatchObject({
      code: 'train-inputs',
      message: expect.stringContaining('a, b'),
    })
  })
})

describe('training a quantised model', () => {
  const width = 16
  const integers = (dtype: 'int8' | 'int32', shape: number[], most: number) =>
    tensor(
      dtype,
      shape,
      Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () =>
        Math.round(most * (2 * draw.next() - 1)),
      ),
    )
  const scales = (length: number) =>
    tensor(
      f32,
      [length],
      Array.from({ length }, (_, i) => 0.01 + 0.001 * i),
    )
  const dequantise = (from: string, to: string, scale: string, zero: string[], axis = 0) =>
    node('DequantizeLinear', [from, scale, ...zero], [to], { axis: attr.int(axis) })
  const model = build({
    opset: 13,
    inputs: [value('x', f32, ['N', 4])],
    outputs: [value('y', f32, ['N', 3])],
    nodes: [
      node('QuantizeLinear', ['x', 's.x', 'z'], ['x.q']),
      dequantise('x.q', 'x.d', 's.x', ['z']),
      dequantise('w1', 'w1.d', 's.w', [], 1),
      dequantise('b1', 'b1.d', 's.b', []),
      node('Gemm', ['x.d', 'w1.d', 'b1.d'], ['h']),
      node('Relu', ['h'], ['r']),
      dequantise('w2', 'w2.d', 's.x', ['z']),
      node('MatMul', ['r', 'w2.d'], ['y']),
    ],
    constants: {
      z: tensor('int8', [], [0]),
      's.x': tensor(f32, [], [0.02]),
      's.w': scales(width),
      's.b': scales(width),
      w1: integers('int8', [4, width], 40),
      b1: integers('int32', [width], 5),
      w2: integers('int8', [width, 3], 20),
    },
  })

  it('moves its integers, and keeps its nodes, types and scales', async () => {
    const { model: bytes, quality, losses } = await trained(model, { recipe: { epochs: 30, rate: 0.01 } })
    const after = decode(bytes)
    expect(after.nodes).toEqual(model.nodes)
    expect(changed(model, after).sort()).toEqual(['b1', 'w1', 'w2'])
    for (const [name, t] of after.constants) expect(t.dtype).toBe(model.constants.get(name)!.dtype)
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 2)
    expect(quality.estimate.value).toBeGreaterThan(0.85)
  })

  it('leaves the integers alone where the rate is nothing', async () => {
    const { model: bytes } = await trained(model, { recipe: { steps: 1, rate: 0 } })
    const after = decode(bytes)
    for (const name of ['w1', 'b1', 'w2'])
      expect(numbers(after.constants.get(name)!)).toEqual(numbers(model.constants.get(name)!))
    expect(floats(after.constants.get('s.w')!)).toEqual(floats(model.constants.get('s.w')!))
  })
})

it('exports what ONNX’s checker takes, each time', () => checkOnnx(...exported))
