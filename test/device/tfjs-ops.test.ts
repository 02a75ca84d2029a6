// Every row of the table of operators against ONNX Runtime, in the forms that nets use.
import { describe, expect, it } from 'vitest'
import { rows } from '../../src/device/tfjs/rows.ts'
import { attr, build, encode, type Node, node, type Tensor, tensor, value } from '../../src/ir/index.ts'
import { expectSame, oneNode } from './tfjs-model.ts'

const { int, ints, float, string } = attr
const i64 = (...values: number[]) => tensor('int64', [values.length], values)
const f32 = (...values: number[]) => tensor('float32', [values.length], values)
const only = (x: number, dtype: 'float32' | 'int64' = 'float32') => tensor(dtype, [], [x])
const positive = tensor('float32', [2, 3], [0.1, 0.5, 1, 2, 3, 7])
const counted = (...shape: number[]) => {
  const count = shape.reduce((a, b) => a * b, 1)
  return tensor(
    'float32',
    shape,
    Float32Array.from({ length: count }, (_, i) => Math.sin(i * 1.7)),
  )
}
const near = (x: Tensor) =>
  tensor(
    'bool',
    x.shape,
    Array.from({ length: 6 }, (_, i) => i % 2),
  )

type Case = readonly [
  op: string,
  inputs: readonly (readonly number[] | Tensor | undefined)[],
  attributes?: Node['attributes'],
  outputs?: number,
]
const image = [2, 4, 7, 6]
const square = (n: number) => ints([n, n])
const window = (kernel: number, stride: number, pads: number[], more = {}) => ({
  kernel_shape: square(kernel),
  strides: square(stride),
  pads: ints(pads),
  ...more,
})

const cases: readonly Case[] = [
  ...['Identity', 'Relu', 'Sigmoid', 'Tanh', 'Softplus', 'Softsign', 'Exp', 'Abs', 'Neg', 'Sign'].map(
    (op): Case => [op, [image]],
  ),
  ...['Floor', 'Ceil', 'Round', 'Erf', 'Sin', 'Cos', 'HardSwish', 'Mish', 'Reciprocal'].map(
    (op): Case => [op, [[3, 5]]],
  ),
  ...['Log', 'Sqrt'].map((op): Case => [op, [positive]]),
  ['LeakyRelu', [image], { alpha: float(0.2) }],
  ['ThresholdedRelu', [image], { alpha: float(0.3) }],
  ['Elu', [image]],
  ['Elu', [image], { alpha: float(0.5) }],
  ['Celu', [image], { alpha: float(2) }],
  ['Selu', [image]],
  ['HardSigmoid', [image], { alpha: float(0.3), beta: float(0.4) }],
  ['Dropout', [image]],
  ['Clip', [image, only(-0.5), only(0.5)]],
  ['Clip', [image, undefined, only(0.5)]],
  ['Cast', [image], { to: int(6) }],
  ['Not', [near(positive)]],
  ...['Add', 'Sub', 'Mul', 'Div', 'Min', 'Max', 'Sum', 'Mean'].map(
    (op): Case => [op, [image, counted(4, 1, 1)]],
  ),
  ['Div', [tensor('int32', [4], [7, -7, 7, -7]), tensor('int32', [4], [2, 2, -2, -2])]],
  ['Pow', [positive, only(1.5)]],
  ['PRelu', [image, counted(4, 1, 1)]],
  ...['Equal', 'Greater', 'GreaterOrEqual', 'Less', 'LessOrEqual'].map((op): Case => [op, [[2, 3], [3]]]),
  ['And', [near(positive), tensor('bool', [3], [1, 0, 1])]],
  ['Or', [near(positive), tensor('bool', [3], [1, 0, 1])]],
  ['Where', [near(positive), [2, 3], [3]]],
  ['ConstantOfShape', [i64(2, 3)], { value: attr.tensor(f32(2.5)) }],
  ['Constant', [], { value: attr.tensor(counted(2, 2)) }],
  ['Conv', [image, counted(5, 4, 3, 3), counted(5)], window(3, 1, [1, 1, 1, 1])],
  ['Conv', [image, counted(5, 4, 3, 3), counted(5)], window(3, 2, [1, 1, 1, 1])],
  ['Conv', [image, counted(5, 4, 3, 2)], { strides: ints([2, 1]), pads: ints([0, 2, 1, 0]) }],
  ['Conv', [image, counted(5, 4, 2, 2)], { auto_pad: string('SAME_UPPER'), strides: square(2) }],
  ['Conv', [image, counted(5, 4, 2, 2)], { auto_pad: string('SAME_LOWER'), strides: square(2) }],
  ['Conv', [image, counted(5, 4, 3, 3)], { auto_pad: string('VALID') }],
  ['Conv', [image, counted(5, 4, 2, 2)], { dilations: square(2) }],
  ['Conv', [image, counted(5, 4, 2, 2), counted(5)], { dilations: ints([2, 3]), strides: square(2) }],
  ['Conv', [image, counted(6, 2, 3, 3), counted(6)], { group: int(2), pads: ints([1, 1, 1, 1]) }],
  ['Conv', [image, counted(4, 1, 3, 3), counted(4)], { group: int(4), pads: ints([1, 1, 1, 1]) }],
  ['Conv', [image, counted(8, 1, 3, 3)], { group: int(4), strides: square(2), dilations: square(2) }],
  ['Conv', [image, counted(8, 1, 3, 3)], { group: int(4), dilations: square(2), pads: ints([2, 2, 2, 2]) }],
  ['Conv', [[2, 4, 11], counted(5, 4, 3), counted(5)], { strides: ints([2]), pads: ints([1, 1]) }],
  ['Conv', [[2, 4, 11], counted(4, 1, 3)], { group: int(4), dilations: ints([3]), pads: ints([6, 0]) }],
  [
    'ConvTranspose',
    [image, counted(4, 3, 3, 3), counted(3)],
    { strides: square(2), pads: ints([1, 1, 1, 1]), output_padding: square(1) },
  ],
  ['ConvTranspose', [image, counted(4, 2, 2, 2)], { group: int(2), dilations: square(2) }],
  ['ConvTranspose', [[2, 4, 11], counted(4, 3, 4)], { strides: ints([2]), pads: ints([1, 2]) }],
  ['MaxPool', [image], window(2, 2, [0, 0, 0, 0])],
  ['MaxPool', [image], window(3, 2, [1, 1, 1, 1])],
  ['MaxPool', [image], window(3, 2, [0, 0, 0, 0], { ceil_mode: int(1) })],
  ['MaxPool', [[2, 4, 11]], { kernel_shape: ints([3]), strides: ints([2]), pads: ints([1, 0]) }],
  ['AveragePool', [image], window(3, 2, [1, 1, 1, 1])],
  ['AveragePool', [image], window(3, 1, [1, 1, 1, 1])],
  ['AveragePool', [image], window(3, 1, [1, 1, 1, 1], { count_include_pad: int(1) })],
  ['AveragePool', [image], window(3, 2, [1, 0, 0, 1], { count_include_pad: int(1) })],
  ['AveragePool', [image], window(3, 2, [0, 1, 1, 0], { ceil_mode: int(1) })],
  ['AveragePool', [[2, 4, 11]], { kernel_shape: ints([4]), strides: ints([2]), pads: ints([1, 2]) }],
  ['GlobalAveragePool', [image]],
  ['GlobalAveragePool', [[2, 4, 11]]],
  ['GlobalMaxPool', [image]],
  ['Gemm', [[3, 4], counted(4, 5), counted(5)], { alpha: float(0.5), beta: float(2) }],
  ['Gemm', [[4, 3], counted(5, 4)], { transA: int(1), transB: int(1) }],
  ['MatMul', [[3, 4], counted(4, 5)]],
  ['MatMul', [[2, 1, 3, 4], counted(5, 4, 2)]],
  ['MatMul', [[4], counted(4, 5)]],
  ['MatMul', [[2, 3, 4], counted(4)]],
  ['BatchNormalization', [image, counted(4), counted(4), counted(4), f32(1, 2, 0.5, 0.1)]],
  ['BatchNormalization', [[3, 2], counted(2), counted(2), counted(2), f32(1, 2)], { epsilon: float(0.1) }],
  ['InstanceNormalization', [image, counted(4), counted(4)]],
  ['LayerNormalization', [[2, 3, 5], counted(5), counted(5)]],
  ['LRN', [image], { size: int(3), alpha: float(0.3), beta: float(0.6), bias: float(1.5) }],
  ['Softmax', [image], { axis: int(1) }],
  ['Softmax', [[3, 5]]],
  ['LogSoftmax', [[3, 5, 2]], { axis: int(-2) }],
  ...['Sum', 'Mean', 'Max', 'Min', 'L1', 'L2', 'SumSquare', 'LogSumExp', 'Prod'].map(
    (kind): Case => [`Reduce${kind}`, [image, i64(2, -1)], { keepdims: int(0) }],
  ),
  ['ReduceLogSum', [positive, i64(1)]],
  ['ReduceMean', [image, i64(1)]],
  ['ReduceSum', [image, undefined], { keepdims: int(0) }],
  ['ReduceSum', [image, undefined], { noop_with_empty_axes: int(1) }],
  ['ArgMax', [image], { axis: int(1) }],
  ['ArgMin', [image], { axis: int(-1), keepdims: int(0) }],
  ['Reshape', [image, i64(0, -1, 2)]],
  ['Flatten', [image], { axis: int(2) }],
  ['Squeeze', [[2, 1, 3, 1], i64(-1)]],
  ['Squeeze', [[2, 1, 3, 1]]],
  ['Unsqueeze', [[2, 3], i64(0, -1)]],
  ['Transpose', [image], { perm: ints([0, 2, 3, 1]) }],
  ['Transpose', [[2, 3, 4]]],
  ['Concat', [image, counted(2, 1, 7, 6)], { axis: int(1) }],
  ['Concat', [[2, 3], counted(2, 2)], { axis: int(-1) }],
  ['Split', [image, i64(1, 3)], { axis: int(1) }, 2],
  ['Split', [[5, 3]], { num_outputs: int(2) }, 2],
  ['Slice', [image, i64(1, -5), i64(2 ** 62, -1), i64(1, 2), i64(2, 1)]],
  ['Slice', [image, i64(-1), i64(-(2 ** 62)), i64(3), i64(-2)]],
  ['Gather', [[4, 3], tensor('int64', [2, 2], [0, -1, 2, 1])]],
  ['Gather', [[4, 3], only(1, 'int64')], { axis: int(1) }],
  ['Pad', [image, i64(0, 1, 2, 0, 0, 0, 1, 3), only(0.5)]],
  ['Pad', [image, i64(1, 2, 3, 1), undefined, i64(2, 3)], { mode: string('reflect') }],
  ['Pad', [image, i64(0, 1, 2, 0, 0, 0, 1, 3)], { mode: string('edge') }],
  ['Expand', [[3, 1], i64(2, 1, 4)]],
  ['Tile', [[2, 3], i64(2, 3)]],
  ['Shape', [image]],
  ['DepthToSpace', [[1, 8, 2, 3]], { blocksize: int(2) }],
  ['DepthToSpace', [[1, 8, 2, 3]], { blocksize: int(2), mode: string('CRD') }],
  ['SpaceToDepth', [[1, 2, 4, 6]], { blocksize: int(2) }],
  ...['half_pixel', 'asymmetric', 'align_corners', 'pytorch_half_pixel'].flatMap((mode): Case[] => [
    ['Resize', [image, undefined, f32(1, 1, 2, 1.5)], { coordinate_transformation_mode: string(mode) }],
    [
      'Resize',
      [image, undefined, undefined, i64(2, 4, 3, 11)],
      { coordinate_transformation_mode: string(mode), mode: string('linear') },
    ],
  ]),
  [
    'Resize',
    [image, undefined, f32(1, 1, 2, 2)],
    { coordinate_transformation_mode: string('asymmetric'), nearest_mode: string('floor') },
  ],
]

describe('the table of operators', () => {
  it.each(cases.map((one, i) => [i, ...one] as const))(
    '%i: %s gives what ONNX Runtime gives',
    async (_, op, inputs, attributes, outputs) => {
      await expectSame(oneNode(op, inputs, attributes, outputs))
    },
  )

  // The same between convolutions, where values lie channels last.
  const layouts = cases.filter(([, [first], , outputs]) => first === image && outputs === undefined)
  it.each(layouts.map((one, i) => [i, ...one] as const))(
    '%i: %s gives the same behind a convolution',
    async (_, op, inputs, attributes = {}) => {
      const constants = new Map<string, Tensor>([['w', counted(4, 4, 1, 1)]])
      const names = inputs.map((input, i) => {
        if (i === 0) return 'c'
        if (input) constants.set(`in${i}`, input as Tensor)
        return input ? `in${i}` : ''
      })
      const nodes = [node('Conv', ['x', 'w'], ['c']), { ...node(op, names, ['y']), attributes }]
      const graph = {
        opset: 18,
        inputs: [value('x', 'float32', image)],
        outputs: [value('y')],
        constants,
        nodes,
      }
      await expectSame(encode(build(graph)))
    },
  )

  it('has a case for every row', () => {
    const covered = new Set(cases.map(([op]) => op))
    expect(Object.keys(rows).filter(op => !covered.has(op))).toEqual(['Gelu'])
  })

  it('gives what ONNX Runtime gives for operators that are younger than op-set 18', async () => {
    await expectSame(oneNode('Gelu', [[3, 5]], {}, 1, 20))
    await expectSame(oneNode('Gelu', [[3, 5]], { approximate: string('tanh') }, 1, 20))
  })
})
