import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import {
  type Attribute,
  attr,
  bindShapes,
  body,
  build,
  decode,
  defaultBinding,
  type Graph,
  type GraphParts,
  inferShapes,
  node,
  type Shape,
  type Tensor,
  tensor,
  value,
} from '../../src/ir/index.ts'
import { compare, evaluate, open } from './shapes-oracle.ts'

const data = process.env['EDGEWISE_DATA'] ?? join(import.meta.dirname, '../../../shared/data')
const models = join(data, 'models')
const hasModels = existsSync(models)
if (!hasModels) console.log('shapes: the models of the data folder are not here, skipped')
const onnxFiles = hasModels
  ? readdirSync(models, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.onnx'))
  : []

const ints = (...numbers: number[]): Tensor => tensor('int64', [numbers.length], numbers)
const graph = (
  inputs: Record<string, Shape>,
  nodes: GraphParts['nodes'],
  more: Partial<GraphParts> = {},
): Graph =>
  build({
    inputs: Object.entries(inputs).map(([name, shape]) => value(name, 'float32', shape)),
    outputs: [value(nodes.at(-1)!.outputs[0]!)],
    nodes,
    ...more,
  })
const shapeOf = (g: Graph, name = 'y', overrides = {}) => inferShapes(g, overrides).get(name)?.shape
const failure = (act: () => unknown): { code: string; message: string } => {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was thrown')
}

describe.skipIf(!hasModels)('shape inference on the models of the data folder', () => {
  for (const file of onnxFiles)
    it(`gives every value of ${file} the type it has when run`, async () => {
      const model = decode(readFileSync(join(models, file)))
      expect(open(inferShapes(model))).toEqual([])
      expect(await compare(model, {})).toEqual([])
    })
})

describe('symbolic lengths', () => {
  it('keep their names through a network and become readable expressions', () => {
    const g = graph(
      { x: ['N', 3, 'H', 32] },
      [
        node('Conv', ['x', 'w'], ['c'], { strides: attr.ints([2, 2]), pads: attr.ints([1, 1, 1, 1]) }),
        node('Relu', ['c'], ['r']),
        node('Flatten', ['r'], ['y']),
      ],
      { constants: { w: tensor('float32', [8, 3, 3, 3], new Float32Array(216)) } },
    )
    expect(shapeOf(g, 'r')).toEqual(['N', 8, 'floor((H+1)/2)', 16])
    expect(shapeOf(g)).toEqual(['N', '128*floor((H+1)/2)'])
    expect(shapeOf(g, 'y', { x: [2, 3, 9, 32] })).toEqual([2, 640])
  })

  it('are followed through Shape, Gather and Concat into Reshape, as PyTorch exports view()', () => {
    const g = graph(
      { x: ['B', 'S', 48] },
      [
        node('Shape', ['x'], ['s']),
        node('Gather', ['s', 'zero'], ['b']),
        node('Gather', ['s', 'one'], ['t']),
        node('Unsqueeze', ['b', 'first'], ['b1']),
        node('Unsqueeze', ['t', 'first'], ['t1']),
        node('Concat', ['b1', 't1', 'heads', 'rest'], ['to'], { axis: attr.int(0) }),
        node('Reshape', ['x', 'to'], ['h']),
        node('Transpose', ['h'], ['y'], { perm: attr.ints([0, 2, 1, 3]) }),
      ],
      {
        constants: {
          zero: tensor('int64', [], [0]),
          one: tensor('int64', [], [1]),
          first: ints(0),
          heads: ints(4),
          rest: ints(-1),
        },
      },
    )
    expect(shapeOf(g)).toEqual(['B', 4, 'S', 12])
  })

  it('divide out of a reshape that merges and splits them again', () => {
    const g = graph(
      { x: ['B', 'S', 48] },
      [node('Reshape', ['x', 'flat'], ['f']), node('Reshape', ['f', 'back'], ['y'])],
      { constants: { flat: ints(-1, 12), back: ints(-1, 48) } },
    )
    expect([shapeOf(g, 'f'), shapeOf(g)]).toEqual([
      ['4*B*S', 12],
      ['B*S', 48],
    ])
  })

  it('broadcast with numbers, with themselves and with other names', () => {
    const add = (a: Shape, b: Shape) => shapeOf(graph({ a, b }, [node('Add', ['a', 'b'], ['y'])]))
    expect(add(['N', 1], ['N', 5])).toEqual(['N', 5])
    expect(add(['N'], [7])).toEqual([7])
    expect(add(['A'], ['B'])).toEqual(['max(A,B)'])
  })

  it('with one name are bound together by an override of one input', () => {
    const g = graph({ a: ['N', 4], b: ['N', 4] }, [node('Add', ['a', 'b'], ['y'])])
    expect(shapeOf(g, 'b', { a: [3, 4] })).toEqual([3, 4])
    expect(failure(() => inferShapes(g, { a: [3, 4], b: [2, 4] })).code).toBe('shape-override')
  })

  it('evaluate to what the same lengths as numbers give', () => {
    const nodes = [
      node('Conv', ['x', 'w'], ['a'], { strides: attr.ints([2]), pads: attr.ints([1, 2]) }),
      node('MaxPool', ['a'], ['b'], {
        kernel_shape: attr.ints([3]),
        strides: attr.ints([2]),
        ceil_mode: attr.int(1),
      }),
      node('Resize', ['b', '', 'scales'], ['c']),
      node('Reshape', ['c', 'flat'], ['y']),
    ]
    const constants = {
      w: tensor('float32', [4, 2, 3], new Float32Array(24)),
      scales: tensor('float32', [3], [1, 1, 2]),
      flat: ints(0, -1),
    }
    const symbolic = inferShapes(graph({ x: ['N', 2, 'T'] }, nodes, { constants }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 8, max: 300 }), (N, T) => {
        const numeric = inferShapes(graph({ x: [N, 2, T] }, nodes, { constants }))
        for (const name of ['a', 'b', 'c', 'y'])
          expect(symbolic.get(name)?.shape?.map(length => evaluate(length, { N, T }))).toEqual(
            numeric.get(name)?.shape,
          )
      }),
      { numRuns: 50, seed: 1 },
    )
  })

  it('without a name are different unknowns', () => {
    const g = graph({ a: ['', 4], b: ['', 4] }, [node('Concat', ['a', 'b'], ['y'], { axis: attr.int(0) })])
    expect(shapeOf(g)).toEqual(['?1+?2', 4])
  })
})

describe('bindShapes', () => {
  const g = graph({ x: ['N', 3, 8, 8], z: ['N', 'T'] }, [
    node('Flatten', ['x'], ['f']),
    node('Concat', ['f', 'z'], ['y'], { axis: attr.int(1) }),
  ])

  it('with the default binding makes the batch 1 and leaves other names', () => {
    const bound = bindShapes(g, defaultBinding(g))
    expect(bound.inputs.map(input => input.shape)).toEqual([
      [1, 3, 8, 8],
      [1, 'T'],
    ])
    expect(bound.outputs[0]).toMatchObject({ dtype: 'float32', shape: [1, 'T+192'] })
  })

  it('refuses names, ranks and lengths that the inputs cannot have, naming the inputs', () => {
    expect(failure(() => bindShapes(g, { q: [1] })).message).toContain('x, z')
    for (const shape of [
      [1, 3],
      [0, 3, 8, 8],
      [1.5, 3, 8, 8],
      [-1, 3, 8, 8],
    ])
      expect(failure(() => bindShapes(g, { x: shape })).code).toBe('shape-override')
  })

  it('gives the same graph when nothing is overridden', () => {
    expect(bindShapes(g, {}).inputs).toEqual(g.inputs)
  })
})

describe('a model that does not fit together', () => {
  const matMul = (a: Shape, b: Shape) => graph({ a, b }, [node('MatMul', ['a', 'b'], ['y'], {}, '', 'head')])

  it('is refused with the node and both lengths', () => {
    const { code, message } = failure(() => inferShapes(matMul([2, 3], [4, 5])))
    expect(code).toBe('shape-conflict')
    expect(message).toMatch(/head \(MatMul\).*3 and 4 differ/)
  })

  it('is refused when an output is declared otherwise, unless the inputs were overridden', () => {
    const parts = { outputs: [value('y', 'float32', [2, 9])] }
    const g = graph({ x: [2, 3] }, [node('Relu', ['x'], ['y'])], parts)
    expect(failure(() => inferShapes(g)).message).toMatch(/\[2, 9\].*\[2, 3\]/)
    expect(shapeOf(g, 'y', { x: [4, 3] })).toEqual([4, 3])
  })

  it('is refused for an operator it cannot know, naming op and node', () => {
    const unknownOp = graph({ x: [1] }, [node('Frobnicate', ['x'], ['y'], {}, '', 'odd one')])
    expect(failure(() => inferShapes(unknownOp))).toMatchObject({ code: 'shape-op-unknown' })
    expect(failure(() => inferShapes(unknownOp)).message).toMatch(/odd one.*Frobnicate/)
    const tooOld = graph({ x: [1] }, [node('Mish', ['x'], ['y'])], { opset: 13 })
    expect(failure(() => inferShapes(tooOld)).code).toBe('shape-op-version')
  })

  it('is refused where a window does not fit or a tensor is beyond counting', () => {
    const pool = graph({ x: [1, 1, 4, 4] }, [
      node('MaxPool', ['x'], ['y'], { kernel_shape: attr.ints([5, 5]) }),
    ])
    expect(failure(() => inferShapes(pool)).code).toBe('shape-conflict')
    const huge = graph({}, [node('ConstantOfShape', ['s'], ['y'])], {
      constants: { s: ints(2 ** 20, 2 ** 20) },
    })
    expect(failure(() => inferShapes(huge)).message).toContain('too many elements')
  })
})

describe('hostile graphs', () => {
  // Processor time, since other processes share the machine.
  const spentMs = () => process.cpuUsage().user / 1000
  const chain = (count: number, make: (from: string, to: string, i: number) => ReturnType<typeof node>) =>
    Array.from({ length: count }, (_, i) =>
      make(i === 0 ? 'x' : `v${i - 1}`, i === count - 1 ? 'y' : `v${i}`, i),
    )

  it('that double a tensor 200 times are refused at once', () => {
    const g = graph(
      { x: [2, 2] },
      chain(200, (from, to) => node('Tile', [from, 'twice'], [to])),
      { constants: { twice: ints(2, 2) } },
    )
    expect(failure(() => inferShapes(g)).code).toBe('shape-conflict')
  })

  it('that square a symbolic length 200 times stay short', () => {
    const g = graph(
      { x: ['N', 'M'] },
      chain(200, (from, to) => node('Concat', [from, from], [to], { axis: attr.int(0) })).flatMap(each => [
        each,
      ]),
    )
    const square = graph(
      { x: ['N', 'M'] },
      chain(200, (from, to) => node('Flatten', [from], [to], { axis: attr.int(2) })),
    )
    for (const each of [g, square])
      for (const { shape } of inferShapes(each).values())
        for (const length of shape ?? []) expect(String(length).length).toBeLessThan(60)
  })

  it('that follow 1,024 elements through 20,000 nodes end within two seconds', () => {
    const start = spentMs()
    const g = graph(
      { x: ['N'] },
      [
        node('Shape', ['x'], ['s']),
        node('Expand', ['s', 'many'], ['x0']),
        ...chain(20_000, (from, to) => node('Add', [from === 'x' ? 'x0' : from, 's'], [to])),
      ],
      { constants: { many: ints(1024) } },
    )
    inferShapes(g)
    expect(spentMs() - start).toBeLessThan(2000)
  })

  it('with loops in loops in loops end with an error or a result, not with patience', () => {
    const start = spentMs()
    const nest = (depth: number): Attribute => {
      const inner =
        depth === 0
          ? node('Concat', [`s${depth}`, `s${depth}`], [`t${depth}`], { axis: attr.int(0) })
          : node('Loop', ['m', '', `s${depth}`], [`t${depth}`], { body: nest(depth - 1) })
      return attr.graph(
        body({
          inputs: [
            value(`i${depth}`, 'int64', []),
            value(`c${depth}`, 'bool', []),
            value(`s${depth}`, 'float32'),
          ],
          nodes: [node('Identity', [`c${depth}`], [`d${depth}`]), inner],
          outputs: [value(`d${depth}`, 'bool', []), value(`t${depth}`, 'float32')],
        }),
      )
    }
    const g = graph({ x: [1] }, [node('Loop', ['m', '', 'x'], ['y'], { body: nest(24) })], {
      constants: { m: tensor('int64', [], [3]) },
    })
    try {
      expect(shapeOf(g)).toBeUndefined()
    } catch (error) {
      expect((error as UserError).code).toBe('shape-effort')
    }
    expect(spentMs() - start).toBeLessThan(2000)
  })

  it('that fan out to millions of values of 64 dimensions are refused before memory runs out', () => {
    const start = spentMs()
    const outputs = (i: number) =>
      Array.from({ length: 4096 }, (_, k) => (i === 19 && k === 0 ? 'y' : `v${i}_${k}`))
    const nodes = Array.from({ length: 20 }, (_, i) => node('Split', ['x'], outputs(i)))
    const x = [4096, ...new Array<string>(63).fill('N')]
    const g = graph({ x }, nodes, { outputs: [value('y')], opset: 13 })
    const built = spentMs() - start
    expect(failure(() => inferShapes(g)).code).toBe('shape-effort')
    expect(spentMs() - start - built).toBeLessThan(2000)
  })

  it('with absurd numbers in attributes and shape tensors give a UserError or a type', () => {
    const odd = fc.oneof(
      fc.constantFrom(-(2 ** 63), 2 ** 63, 2 ** 53, -1, 0, 1, 2 ** 31, -(2 ** 31)),
      fc.integer({ min: -5, max: 9 }),
    )
    const some = fc.array(odd, { maxLength: 5 })
    const cases = fc.record({ a: some, b: some, n: odd, op: fc.constantFrom(...oddCases.keys()) })
    fc.assert(
      fc.property(cases, ({ a, b, n, op }) => {
        const g = graph({ x: [2, 3, 'H', 8] }, [oddCases.get(op)!(a, n)], {
          constants: { a: ints(...a), b: ints(...b), n: ints(n), s: tensor('int64', [], [n]) },
          opset: op.endsWith('9') ? 9 : 18,
        })
        try {
          for (const { shape } of inferShapes(g).values())
            for (const length of shape ?? []) expect(typeof length === 'string' || length >= 0).toBe(true)
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
      { numRuns: 2000, seed: 3 },
    )
  })
})

type Odd = (a: readonly number[], n: number) => ReturnType<typeof node>
const oddCases = new Map<string, Odd>([
  ['Reshape', () => node('Reshape', ['x', 'a'], ['y'])],
  ['Expand', () => node('Expand', ['x', 'a'], ['y'])],
  ['Tile', () => node('Tile', ['x', 'a'], ['y'])],
  ['ConstantOfShape', () => node('ConstantOfShape', ['a'], ['y'])],
  ['Range', () => node('Range', ['s', 'n', 'n'], ['y'])],
  ['Slice', () => node('Slice', ['x', 'a', 'b'], ['y'])],
  ['SliceOne', () => node('Slice', ['x', 'n', 'n', '', 'n'], ['y'])],
  ['Pad', () => node('Pad', ['x', 'a'], ['y'])],
  ['Squeeze', () => node('Squeeze', ['x', 'a'], ['y'])],
  ['Unsqueeze', () => node('Unsqueeze', ['x', 'a'], ['y'])],
  ['ReduceSum', () => node('ReduceSum', ['x', 'a'], ['y'])],
  ['Resize', () => node('Resize', ['x', '', '', 'a'], ['y'])],
  ['TopK', () => node('TopK', ['x', 'n'], ['y', 'i'])],
  ['OneHot', () => node('OneHot', ['x', 'n', 'a'], ['y'])],
  ['Split', () => node('Split', ['x', 'a'], ['y', 'z'])],
  ['GatherShape', () => node('Gather', ['a', 'b'], ['y'])],
  ['Transpose', a => node('Transpose', ['x'], ['y'], { perm: attr.ints(a) })],
  ['Conv', (a, n) => node('Conv', ['x', 'x'], ['y'], { pads: attr.ints(a), group: attr.int(n) })],
  [
    'MaxPool',
    (a, n) => node('MaxPool', ['x'], ['y'], { kernel_shape: attr.ints(a), strides: attr.ints([n, n]) }),
  ],
  [
    'Pooled',
    (a, n) => node('MaxPool', ['x'], ['y'], { kernel_shape: attr.ints([n, 1]), pads: attr.ints(a) }),
  ],
  [
    'ConvTranspose',
    (a, n) =>
      node('ConvTranspose', ['x', 'x'], ['y'], { output_shape: attr.ints(a), strides: attr.ints([n, n]) }),
  ],
  ['Flatten', (_, n) => node('Flatten', ['x'], ['y'], { axis: attr.int(n) })],
  ['Concat', (_, n) => node('Concat', ['x', 'x'], ['y'], { axis: attr.int(n) })],
  ['Softmax', (_, n) => node('Softmax', ['x'], ['y'], { axis: attr.int(n) })],
  ['DepthToSpace', (_, n) => node('DepthToSpace', ['x'], ['y'], { blocksize: attr.int(n) })],
  ['Cast', (_, n) => node('Cast', ['x'], ['y'], { to: attr.int(n) })],
  ['Shape', (_, n) => node('Shape', ['x'], ['y'], { start: attr.int(n), end: attr.int(n) })],
  ['RandomNormal', a => node('RandomNormal', [], ['y'], { shape: attr.ints(a) })],
  [
    'Slice9',
    a => node('Slice', ['x'], ['y'], { starts: attr.ints(a), ends: attr.ints(a), axes: attr.ints(a) }),
  ],
])
