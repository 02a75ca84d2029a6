// Random single-op models, one generator per row of the op table. A generator may make models that ONNX Runtime
// refuses; what it accepts must be inferred as it runs.
import fc from 'fast-check'
import { type Attribute, attr, body, type DType, node, tensor, value } from '../../src/ir/index.ts'

/** An input: fed with numbers, or with `data` a constant of the model. */
export type Input = {
  readonly dtype: DType
  readonly shape: readonly number[]
  readonly data?: readonly number[]
}
type Optional = { readonly [name: string]: Attribute | undefined }
export type Case = {
  readonly inputs: readonly (Input | undefined)[]
  /** Undefined = left out. */
  readonly attributes?: Optional
  readonly outputs?: number
  readonly opset?: number
}
type Cases = fc.Arbitrary<Case>

const of = (shape: readonly number[], dtype: DType = 'float32'): Input => ({ dtype, shape })
const list = (data: readonly number[], dtype: DType = 'int64'): Input => ({
  dtype,
  shape: [data.length],
  data,
})
const one = (n: number, dtype: DType = 'int64'): Input => ({ dtype, shape: [], data: [n] })
const int = (min: number, max: number) => fc.integer({ min, max })
const dims = (least: number, most: number, largest = 5) =>
  fc.array(int(1, largest), { minLength: least, maxLength: most })
const opsets = (...versions: number[]) => fc.constantFrom(...versions)
const some = (max: number, length: number, min = 0) =>
  fc.array(int(min, max), { minLength: length, maxLength: length })
const axisOf = (rank: number) => int(-rank, rank - 1)

// Two shapes that broadcast: lengths of one blueprint, some replaced by 1, some left out in front.
const broadcastable = (count: number) =>
  dims(0, 4).chain(shape =>
    fc
      .array(fc.tuple(some(1, shape.length), int(0, shape.length)), { minLength: count, maxLength: count })
      .map(masks => masks.map(([mask, cut]) => shape.map((n, i) => (mask[i] ? n : 1)).slice(cut))),
  )

const unary = (dtype: DType = 'float32', opset = 17, attributes = {}): Cases =>
  dims(0, 4).map(shape => ({ inputs: [of(shape, dtype)], opset, attributes }))
const binary = (dtype: DType = 'float32', opset = 17, attributes = {}): Cases =>
  broadcastable(2).map(shapes => ({ inputs: shapes.map(s => of(s, dtype)), opset, attributes }))
const variadic: Cases = int(1, 3).chain(n =>
  broadcastable(n).map(shapes => ({ inputs: shapes.map(s => of(s)) })),
)

// Windows: rank, data, kernel and the attributes around them.
type Windowed = { spatial: number[]; kernel: number[]; attributes: Record<string, Attribute> }
const windows = (
  extra: { ceil?: boolean; dilations?: boolean; largest?: number } = {},
): fc.Arbitrary<Windowed> =>
  int(1, 2).chain(rank =>
    fc
      .record({
        spatial: some(extra.largest ?? 12, rank, 1),
        kernel: some(3, rank, 1),
        strides: some(3, rank, 1),
        dilations: extra.dilations === false ? fc.constant(new Array(rank).fill(1)) : some(2, rank, 1),
        pads: some(2, 2 * rank),
        auto: fc.constantFrom('NOTSET', 'NOTSET', 'NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'),
        ceil: int(0, 1),
      })
      .map(({ spatial, kernel, strides, dilations, pads, auto, ceil }) => ({
        spatial,
        kernel,
        attributes: {
          kernel_shape: attr.ints(kernel),
          strides: attr.ints(strides),
          ...(extra.dilations === false ? {} : { dilations: attr.ints(dilations) }),
          ...(auto === 'NOTSET' ? { pads: attr.ints(pads) } : { auto_pad: attr.string(auto) }),
          ...(extra.ceil ? { ceil_mode: attr.int(ceil) } : {}),
        },
      })),
  )
const convs = (make: (data: number[], weight: number[]) => (Input | undefined)[]): Cases =>
  fc.tuple(windows(), int(1, 2), int(1, 2), int(1, 2)).map(([w, group, perGroup, out]) => ({
    inputs: make([2, group * perGroup, ...w.spatial], [group * out, perGroup, ...w.kernel]),
    attributes: { ...w.attributes, group: attr.int(group) },
  }))
// Without dilations under SAME: there ONNX Runtime's pools pad for the kernel as if it were not dilated.
const isDilatedSame = ({ attributes: { auto_pad, dilations } }: Windowed) =>
  auto_pad?.type === 'string' &&
  auto_pad.value !== 'VALID' &&
  dilations?.type === 'ints' &&
  dilations.value.some(d => d > 1)
const pools = (outputs = 1, extra = {}): Cases =>
  windows(extra)
    .filter(w => !isDilatedSame(w))
    .map(w => ({ inputs: [of([2, 3, ...w.spatial])], attributes: w.attributes, outputs }))

const matrices: fc.Arbitrary<[number[], number[]]> = fc
  .tuple(broadcastable(2), int(1, 4), int(1, 4), int(1, 4), int(0, 3))
  .map(([[a, b], m, k, n, form]) =>
    form === 1
      ? [[k], [...b!, k, n]]
      : form === 2
        ? [[...a!, m, k], [k]]
        : [
            [...a!, m, k],
            [...b!, k, n],
          ],
  )
const gemms = (make: (a: number[], b: number[], c: number[]) => (Input | undefined)[], flags = true): Cases =>
  fc.tuple(some(4, 3, 1), int(0, 1), int(0, 1), int(0, 3)).map(([[m, k, n], ta, tb, c]) => ({
    inputs: make(
      ta && flags ? [k!, m!] : [m!, k!],
      tb ? [n!, k!] : [k!, n!],
      [[n!], [1, n!], [m!, n!], [1]][c]!,
    ),
    attributes: { ...(flags ? { transA: attr.int(ta) } : {}), transB: attr.int(tb) },
  }))

const reductions = (axesInputSince: number, dtype: DType = 'float32'): Cases =>
  fc.tuple(dims(1, 4), opsets(11, 13, 18), int(0, 1), fc.boolean()).chain(([shape, opset, keep, all]) =>
    fc
      .subarray(
        shape.map((_, i) => i),
        { minLength: 1 },
      )
      .map(axes => {
        const asInput = opset >= axesInputSince
        return {
          inputs: [of(shape, dtype), ...(asInput && !all ? [list(axes)] : [])],
          opset,
          attributes: { keepdims: attr.int(keep), ...(!asInput && !all ? { axes: attr.ints(axes) } : {}) },
        }
      }),
  )

const withAxis = (make: (shape: number[], axis: number) => Case, least = 1): Cases =>
  dims(least, 4).chain(shape => axisOf(shape.length).map(axis => make(shape, axis)))

const recurrent = (gates: number, outputs: number): Cases =>
  fc
    .tuple(some(4, 4, 1), fc.constantFrom('forward', 'reverse', 'bidirectional'))
    .map(([[s, n, i, h], direction]) => {
      const d = direction === 'bidirectional' ? 2 : 1
      return {
        inputs: [of([s!, n!, i!]), of([d, gates * h!, i!]), of([d, gates * h!, h!]), of([d, 2 * gates * h!])],
        attributes: { hidden_size: attr.int(h!), direction: attr.string(direction) },
        outputs,
      }
    })

const q: DType = 'uint8'
const scale = (dtype: DType = 'float32'): Input => ({ dtype, shape: [], data: [0.5] })
const zero = (dtype: DType = q): Input => ({ dtype, shape: [], data: [dtype === 'int8' ? 0 : 3] })
const params = (dtype: DType = q) => [scale(), zero(dtype)]
const quantised = (attributes = {}): Cases =>
  dims(1, 4).map(shape => ({ inputs: [of(shape, q), ...params(), ...params()], attributes }))

const branch = (name: string, shape: number[]) =>
  body({
    inputs: [],
    nodes: [node('Identity', [`${name}_c`], [name])],
    outputs: [value(name, 'float32', shape)],
    constants: {
      [`${name}_c`]: tensor('float32', shape, new Array(shape.reduce((a, b) => a * b, 1)).fill(1)),
    },
  })

const loopBody = body({
  inputs: [value('i', 'int64', []), value('go', 'bool', []), value('s')],
  nodes: [node('Identity', ['go'], ['go2']), node('Relu', ['s'], ['s2']), node('Neg', ['s'], ['scan'])],
  outputs: [value('go2', 'bool', []), value('s2'), value('scan')],
})
const growingBody = body({
  inputs: [value('i', 'int64', []), value('go', 'bool', []), value('s')],
  nodes: [node('Identity', ['go'], ['go2']), node('Concat', ['s', 's'], ['s2'], { axis: attr.int(0) })],
  outputs: [value('go2', 'bool', []), value('s2')],
})
const scanBody = body({
  inputs: [value('s', 'float32'), value('x', 'float32')],
  nodes: [node('Add', ['s', 'x'], ['s2']), node('Neg', ['x'], ['y'])],
  outputs: [value('s2', 'float32'), value('y', 'float32')],
})

const each = (names: string, cases: Cases): Record<string, Cases> =>
  Object.fromEntries(names.split(' ').map(name => [name, cases]))

/** Cases by op key. */
export const grammar: Readonly<Record<string, Cases>> = {
  ...each('Add Sub Mul Div Pow', fc.oneof(binary(), binary('float32', 13), binary('int64'))),
  Mod: binary('float32', 13, { fmod: attr.int(1) }),
  ...each('Sum Mean Max Min', variadic),
  ...each(
    'Neg Abs Floor Ceil Round Sqrt Reciprocal Exp Log Sin Cos Tan Asin Acos Atan Sinh Cosh Asinh Acosh Atanh Sign Erf',
    unary(),
  ),
  ...each('BitwiseAnd BitwiseOr BitwiseXor', binary('int32', 18)),
  BitwiseNot: unary('int32', 18),
  BitShift: binary('uint32', 17, { direction: attr.string('LEFT') }),
  ...each('Equal Less Greater LessOrEqual GreaterOrEqual', binary('float32', 16)),
  ...each('And Or Xor', binary('bool')),
  Not: unary('bool'),
  ...each('IsNaN IsInf', unary()),
  Where: broadcastable(3).map(([c, a, b]) => ({ inputs: [of(c!, 'bool'), of(a!), of(b!)] })),
  Cast: fc
    .tuple(dims(0, 3), fc.constantFrom(1, 2, 3, 5, 6, 7, 9, 10, 11))
    .map(([s, to]) => ({ inputs: [of(s)], attributes: { to: attr.int(to) } })),
  CastLike: dims(0, 3).map(s => ({ inputs: [of(s), of([2], 'int32')] })),
  BitCast: dims(0, 3).map(s => ({ inputs: [of(s)], attributes: { to: attr.int(6) }, opset: 26 })),
  Identity: unary(),
  Dropout: fc
    .tuple(dims(0, 3), opsets(7, 10, 12, 13))
    .map(([s, opset]) => ({ inputs: [of(s)], opset, outputs: 2 })),
  ...each(
    'Relu Sigmoid Tanh Elu Selu LeakyRelu HardSigmoid Softplus Softsign ThresholdedRelu Shrink Celu HardSwish',
    unary(),
  ),
  Mish: unary('float32', 18),
  Gelu: unary('float32', 20),
  Swish: unary('float32', 24),
  Clip: fc.oneof(
    unary(),
    dims(0, 3).map(s => ({ inputs: [of(s), one(0, 'float32'), one(1, 'float32')] })),
    unary('float32', 10, { min: attr.float(0) }),
  ),
  PRelu: dims(2, 4).map(s => ({ inputs: [of(s), of([s[1]!, ...s.slice(2).map(() => 1)])] })),
  ...each(
    'Softmax LogSoftmax Hardmax',
    fc
      .tuple(dims(1, 4), opsets(11, 12, 13, 17))
      .chain(([s, opset]) =>
        axisOf(s.length).map(a => ({ inputs: [of(s)], opset, attributes: { axis: attr.int(a) } })),
      ),
  ),
  Conv: convs((x, w) => [of(x), of(w), of([w[0]!])]),
  ConvTranspose: fc
    .tuple(windows({ largest: 6 }), int(1, 2), int(1, 2), int(0, 1))
    .map(([w, group, out, extra]) => ({
      inputs: [of([2, group * 2, ...w.spatial]), of([group * 2, out, ...w.kernel]), of([group * out])],
      attributes: {
        ...w.attributes,
        group: attr.int(group),
        output_padding: attr.ints(w.kernel.map(() => extra)),
      },
    })),
  MaxPool: pools(2, { ceil: true }),
  AveragePool: fc.oneof(
    pools(1, { ceil: true, dilations: false }),
    pools(1, { ceil: true }).map(c => ({ ...c, opset: 19 })),
  ),
  LpPool: fc.oneof(
    pools(1, { dilations: false }),
    pools(1, { ceil: true }).map(c => ({ ...c, opset: 18 })),
  ),
  ...each(
    'GlobalAveragePool GlobalMaxPool GlobalLpPool',
    dims(3, 5).map(s => ({ inputs: [of(s)] })),
  ),
  MaxUnpool: windows({ dilations: false, largest: 4 }).map(w => ({
    inputs: [of([1, 1, ...w.spatial]), of([1, 1, ...w.spatial], 'int64')],
    attributes: w.attributes,
  })),
  Gemm: gemms((a, b, c) => [of(a), of(b), of(c)]),
  MatMul: matrices.map(([a, b]) => ({ inputs: [of(a), of(b)] })),
  Einsum: fc
    .constantFrom(
      {
        equation: 'ij,jk->ik',
        shapes: [
          [2, 3],
          [3, 4],
        ],
      },
      {
        equation: 'bij,bjk',
        shapes: [
          [5, 2, 3],
          [5, 3, 4],
        ],
      },
      {
        equation: '...ij,...jk->...ik',
        shapes: [
          [2, 1, 2, 3],
          [4, 3, 4],
        ],
      },
      { equation: 'ii->i', shapes: [[3, 3]] },
      {
        equation: 'bhqd, bhkd -> bhqk',
        shapes: [
          [1, 2, 3, 4],
          [1, 2, 5, 4],
        ],
      },
      { equation: 'i,j->ij', shapes: [[2], [3]] },
    )
    .map(({ equation, shapes }) => ({
      inputs: shapes.map(s => of(s)),
      attributes: { equation: attr.string(equation) },
    })),
  BatchNormalization: dims(2, 4).map(s => ({ inputs: [of(s), ...[1, 2, 3, 4].map(() => of([s[1]!]))] })),
  InstanceNormalization: dims(3, 4).map(s => ({ inputs: [of(s), of([s[1]!]), of([s[1]!])] })),
  GroupNormalization: dims(3, 4).map(s => ({
    inputs: [of([s[0]!, 2 * s[1]!, ...s.slice(2)]), of([2 * s[1]!]), of([2 * s[1]!])],
    attributes: { num_groups: attr.int(2) },
    opset: 21,
  })),
  LayerNormalization: withAxis((s, axis) => ({
    inputs: [of(s), of(s.slice(axis))],
    attributes: { axis: attr.int(axis) },
    outputs: 3,
  })),
  RMSNormalization: withAxis((s, axis) => ({
    inputs: [of(s), of(s.slice(axis))],
    attributes: { axis: attr.int(axis) },
    opset: 23,
  })),
  LRN: dims(4, 4).map(s => ({ inputs: [of(s)], attributes: { size: attr.int(3) } })),
  LpNormalization: withAxis((s, axis) => ({ inputs: [of(s)], attributes: { axis: attr.int(axis) } })),
  MeanVarianceNormalization: dims(4, 4).map(s => ({ inputs: [of(s)] })),
  LSTM: recurrent(4, 3),
  GRU: recurrent(3, 2),
  RNN: recurrent(1, 2),
  Attention: fc.tuple(some(4, 5, 1), fc.boolean()).map(([[b, h, s, l, d], flat]) => ({
    inputs: flat
      ? [of([b!, s!, h! * d!]), of([b!, l!, h! * d!]), of([b!, l!, h! * d!])]
      : [of([b!, h!, s!, d!]), of([b!, h!, l!, d!]), of([b!, h!, l!, d!])],
    attributes: flat ? { q_num_heads: attr.int(h!), kv_num_heads: attr.int(h!) } : {},
    opset: 23,
  })),
  RotaryEmbedding: fc.tuple(int(1, 3), int(1, 3)).map(([h, s]) => ({
    inputs: [
      of([1, h, s, 4]),
      of([8, 2]),
      of([8, 2]),
      { dtype: 'int64', shape: [1, s], data: Array.from({ length: s }, (_, i) => i) },
    ],
    opset: 23,
  })),
  ...each(
    'ReduceMean ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare ReduceProd ReduceMax ReduceMin',
    reductions(18),
  ),
  ReduceSum: reductions(13),
  ...each(
    'ArgMax ArgMin',
    fc.tuple(dims(1, 4), int(0, 1)).chain(([s, keep]) =>
      axisOf(s.length).map(axis => ({
        inputs: [of(s)],
        attributes: { axis: attr.int(axis), keepdims: attr.int(keep) },
      })),
    ),
  ),
  TopK: fc.tuple(dims(1, 4), int(1, 3), opsets(9, 10, 11, 17)).chain(([s, k, opset]) =>
    axisOf(s.length).map(axis => ({
      inputs: opset < 10 ? [of(s)] : [of(s), list([k])],
      attributes: { axis: attr.int(axis), ...(opset < 10 ? { k: attr.int(k) } : {}) },
      opset,
      outputs: 2,
    })),
  ),
  CumSum: withAxis((s, axis) => ({ inputs: [of(s), one(axis)] })),
  CumProd: withAxis((s, axis) => ({ inputs: [of(s), one(axis)], opset: 26 })),
  NonZero: unary(),
  Unique: fc.oneof(
    unary().map(c => ({ ...c, outputs: 4 })),
    withAxis((s, axis) => ({ inputs: [of(s)], attributes: { axis: attr.int(axis) }, outputs: 4 })),
  ),
  Reshape: fc.tuple(dims(1, 4), int(0, 3), opsets(7, 13, 14)).map(([s, form, opset]) => {
    const count = s.reduce((a, b) => a * b, 1)
    return { inputs: [of(s), list([[-1], [0, -1], [1, count], [...s.map(() => 0), 1, -1]][form]!)], opset }
  }),
  Flatten: dims(0, 4).chain(s =>
    int(-s.length, s.length).map(axis => ({ inputs: [of(s)], attributes: { axis: attr.int(axis) } })),
  ),
  Transpose: dims(1, 4).chain(s =>
    fc
      .shuffledSubarray(
        s.map((_, i) => i),
        { minLength: s.length },
      )
      .map(perm => ({ inputs: [of(s)], attributes: { perm: attr.ints(perm) } })),
  ),
  Squeeze: fc.tuple(dims(1, 4, 2), opsets(11, 13), fc.boolean()).chain(([s, opset, all]) => {
    const ones = s.flatMap((n, i) => (n === 1 ? [i] : []))
    return fc.subarray(ones).map(axes => ({
      inputs: [of(s), ...(opset >= 13 && !all ? [list(axes)] : [])],
      opset,
      attributes: opset < 13 && !all ? { axes: attr.ints(axes) } : {},
    }))
  }),
  Unsqueeze: fc.tuple(dims(0, 3), opsets(11, 13), int(1, 2)).chain(([s, opset, n]) =>
    fc.uniqueArray(int(0, s.length + n - 1), { minLength: n, maxLength: n }).map(axes => ({
      inputs: [of(s), ...(opset >= 13 ? [list(axes)] : [])],
      opset,
      attributes: opset < 13 ? { axes: attr.ints(axes) } : {},
    })),
  ),
  Concat: fc.tuple(dims(1, 4), some(4, 3, 1)).chain(([s, lengths]) =>
    axisOf(s.length).map(axis => ({
      inputs: lengths.map(n => of(s.with(axis, n))),
      attributes: { axis: attr.int(axis) },
    })),
  ),
  Split: fc.tuple(dims(1, 3), int(1, 3), int(1, 4), int(0, 3)).chain(([s, n, chunk, form]) =>
    axisOf(s.length).map((axis): Case => {
      const data = (length: number) => of(s.with(axis, length))
      const lengths = Array.from({ length: n }, (_, i) => chunk + i)
      const whole = lengths.reduce((a, b) => a + b)
      if (form === 0)
        return { inputs: [data(n * chunk)], attributes: { axis: attr.int(axis) }, outputs: n, opset: 13 }
      if (form === 1)
        return {
          inputs: [data(whole)],
          attributes: { axis: attr.int(axis), split: attr.ints(lengths) },
          outputs: n,
          opset: 11,
        }
      if (form === 2)
        return {
          inputs: [data(whole), list(lengths)],
          attributes: { axis: attr.int(axis) },
          outputs: n,
          opset: 13,
        }
      return {
        inputs: [data(n * chunk + n - 1)],
        attributes: { axis: attr.int(axis), num_outputs: attr.int(n) },
        outputs: n,
        opset: 18,
      }
    }),
  ),
  Expand: broadcastable(2).map(([a, b]) => ({ inputs: [of(a!), list(b!)] })),
  Tile: dims(1, 4).chain(s => some(3, s.length).map(repeats => ({ inputs: [of(s), list(repeats)] }))),
  DepthToSpace: fc.tuple(some(3, 4, 1), int(1, 3)).map(([[n, c, h, w], b]) => ({
    inputs: [of([n!, c! * b * b, h!, w!])],
    attributes: { blocksize: attr.int(b) },
  })),
  SpaceToDepth: fc.tuple(some(3, 4, 1), int(1, 3)).map(([[n, c, h, w], b]) => ({
    inputs: [of([n!, c!, h! * b, w! * b])],
    attributes: { blocksize: attr.int(b) },
  })),
  Shape: fc.tuple(dims(0, 4), int(-3, 4), int(-3, 4)).map(([s, start, end]) => ({
    inputs: [of(s)],
    attributes: { start: attr.int(start), end: attr.int(end) },
  })),
  Size: unary(),
  Slice: fc
    .tuple(dims(1, 4), opsets(9, 13), int(-6, 6), int(-6, 6), fc.constantFrom(1, 2, -1, -2))
    .chain(([s, opset, start, end, step]) =>
      axisOf(s.length).map(axis =>
        opset === 9
          ? {
              inputs: [of(s)],
              opset,
              attributes: { starts: attr.ints([start]), ends: attr.ints([end]), axes: attr.ints([axis]) },
            }
          : { inputs: [of(s), list([start]), list([end]), list([axis]), list([step])], opset },
      ),
    ),
  Gather: fc.tuple(dims(1, 3), dims(0, 2)).chain(([s, indices]) =>
    axisOf(s.length).map(axis => ({
      inputs: [of(s.map(n => n + 1)), of(indices, 'int64')],
      attributes: { axis: attr.int(axis) },
    })),
  ),
  GatherElements: withAxis((s, axis) => ({
    inputs: [of(s.map(n => n + 1)), of(s, 'int64')],
    attributes: { axis: attr.int(axis) },
  })),
  GatherND: fc
    .tuple(dims(2, 4), int(1, 2), dims(1, 2))
    .map(([s, depth, lead]) => ({ inputs: [of(s.map(n => n + 1)), of([...lead, depth], 'int64')] })),
  ...each(
    'Scatter',
    dims(1, 3).map(s => ({
      inputs: [
        of(s.map(n => n + 1)),
        of(
          s.map(() => 1),
          'int64',
        ),
        of(s.map(() => 1)),
      ],
      opset: 10,
    })),
  ),
  ScatterElements: dims(1, 3).map(s => ({
    inputs: [
      of(s.map(n => n + 1)),
      of(
        s.map(() => 1),
        'int64',
      ),
      of(s.map(() => 1)),
    ],
  })),
  ScatterND: dims(1, 3).map(s => ({
    inputs: [of(s.map(n => n + 1)), of([2, 1], 'int64'), of([2, ...s.slice(1).map(n => n + 1)])],
  })),
  TensorScatter: fc.tuple(int(1, 2), int(4, 6)).map(([b, l]) => ({
    inputs: [of([b, 2, l, 3]), of([b, 2, 1, 3]), { dtype: 'int64', shape: [b], data: new Array(b).fill(0) }],
    opset: 24,
  })),
  Pad: fc.tuple(dims(1, 4), opsets(10, 13, 18)).chain(([s, opset]) =>
    some(2, 2 * s.length).map(pads => ({
      inputs:
        opset === 10
          ? [of(s)]
          : [of(s), list(pads), ...(opset === 18 ? [undefined, list(s.map((_, i) => i))] : [])],
      opset,
      attributes: opset === 10 ? { pads: attr.ints(pads) } : {},
    })),
  ),
  OneHot: dims(0, 3).chain(s =>
    axisOf(s.length + 1).map(axis => ({
      inputs: [of(s, 'int64'), one(4), list([0, 1], 'float32')],
      attributes: { axis: attr.int(axis) },
    })),
  ),
  Compress: fc.oneof(
    dims(1, 3).map(s => ({
      inputs: [of(s), list([1, 0, 1].slice(0, s[0]), 'bool')],
      attributes: { axis: attr.int(0) },
    })),
    dims(1, 3).map(s => ({ inputs: [of(s), list([1], 'bool')] })),
  ),
  ReverseSequence: dims(2, 3).map(s => ({ inputs: [of(s), list(new Array(s[1]!).fill(1))] })),
  Trilu: dims(2, 4).map(s => ({ inputs: [of(s), one(1)] })),
  NonMaxSuppression: int(1, 5).map(n => ({ inputs: [of([1, n, 4]), of([1, 2, n]), list([2])] })),
  Constant: fc.oneof(
    dims(0, 3).map(s => ({
      inputs: [],
      attributes: { value: attr.tensor(tensor('int32', s, new Array(s.reduce((a, b) => a * b, 1)).fill(1))) },
    })),
    fc.constantFrom<Case>(
      { inputs: [], attributes: { value_int: attr.int(3) } },
      { inputs: [], attributes: { value_float: attr.float(3) } },
      { inputs: [], attributes: { value_ints: attr.ints([3, 4]) } },
      { inputs: [], attributes: { value_floats: attr.floats([3, 4]) } },
      { inputs: [], attributes: { value_string: attr.string('a') } },
      { inputs: [], attributes: { value_strings: attr.strings(['a', 'b']) } },
    ),
  ),
  ConstantOfShape: fc.tuple(dims(0, 3), fc.boolean()).map(([s, typed]) => ({
    inputs: [list(s)],
    attributes: typed ? { value: attr.tensor(tensor('int64', [1], [2])) } : {},
  })),
  Range: fc
    .tuple(int(-5, 5), int(-5, 5), fc.constantFrom(1, 2, -1))
    .map(([a, b, d]) => ({ inputs: [one(a), one(b), one(d)] })),
  ...each(
    'RandomNormal RandomUniform',
    dims(1, 3).map(s => ({ inputs: [], attributes: { shape: attr.ints(s), dtype: attr.int(1) } })),
  ),
  ...each('RandomNormalLike RandomUniformLike', unary()),
  EyeLike: dims(2, 2).map(s => ({ inputs: [of(s)], attributes: { dtype: attr.int(7) } })),
  Bernoulli: unary(),
  Multinomial: dims(2, 2).map(s => ({ inputs: [of(s)], attributes: { sample_size: attr.int(4) } })),
  ...each(
    'HannWindow HammingWindow BlackmanWindow',
    int(1, 9).map(n => ({ inputs: [one(n)] })),
  ),
  Upsample: fc.tuple(dims(4, 4), int(1, 3), opsets(7, 9)).map(([s, k, opset]) => ({
    inputs: opset === 7 ? [of(s)] : [of(s), list([1, 1, k, k], 'float32')],
    attributes: opset === 7 ? { scales: attr.floats([1, 1, k, k]) } : {},
    opset,
  })),
  Resize: fc
    .tuple(
      dims(4, 4),
      fc.constantFrom(0.5, 0.6, 1, 1.5, 2, 2.7, 3),
      int(1, 7),
      int(0, 4),
      fc.constantFrom('stretch', 'not_larger', 'not_smaller'),
    )
    .map(([s, k, size, form, policy]): Case => {
      const grown = [s[0]!, s[1]!, 2 * s[2]!, 2 * s[3]!]
      const scales = list([1, 1, k, k], 'float32')
      if (form === 0) return { inputs: [of(grown), scales], opset: 10 }
      if (form === 1) return { inputs: [of(grown), undefined, scales], opset: 13 }
      if (form === 2)
        return { inputs: [of(grown), undefined, undefined, list([s[0]!, s[1]!, size, size + 1])], opset: 13 }
      if (form === 3)
        return {
          inputs: [of(grown), undefined, list([k, k], 'float32')],
          attributes: { axes: attr.ints([2, 3]) },
          opset: 18,
        }
      return {
        inputs: [of(grown), undefined, undefined, list([size, size + 1])],
        attributes: { axes: attr.ints([2, 3]), keep_aspect_ratio_policy: attr.string(policy) },
        opset: 19,
      }
    }),
  GridSample: some(4, 6, 1).map(([n, c, h, w, a, b]) => ({
    inputs: [of([n!, c!, h!, w!]), of([n!, a!, b!, 2])],
  })),
  AffineGrid: some(4, 4, 1).map(([n, c, h, w]) => ({
    inputs: [of([n!, 2, 3]), list([n!, c!, h!, w!])],
    opset: 20,
  })),
  RoiAlign: some(4, 4, 1).map(([n, c, a, b]) => ({
    inputs: [of([n!, c!, 6, 6]), of([3, 4]), { dtype: 'int64', shape: [3], data: [0, 0, 0] }],
    attributes: { output_height: attr.int(a!), output_width: attr.int(b!) },
    opset: 16,
  })),
  DFT: fc
    .tuple(int(1, 3), int(2, 9), opsets(17, 20), int(0, 1), int(2, 9), fc.boolean())
    .map(([b, n, opset, onesided, length, given]) => ({
      inputs: [of([b, n, 1]), ...(given ? [one(length)] : [])],
      attributes: { onesided: attr.int(onesided), axis: opset < 20 ? attr.int(1) : undefined },
      opset,
    })),
  STFT: fc
    .tuple(int(1, 2), int(16, 30), int(1, 5), int(2, 16), int(0, 1), fc.boolean())
    .map(([b, n, step, frame, onesided, windowed]) => ({
      inputs: [
        of([b, n, 1]),
        one(step),
        windowed ? of([frame]) : undefined,
        ...(windowed ? [] : [one(frame)]),
      ],
      attributes: { onesided: attr.int(onesided) },
    })),
  MelWeightMatrix: fc
    .tuple(int(1, 8), int(32, 64))
    .map(([mel, n]) => ({ inputs: [one(mel), one(n), one(8000), one(0, 'float32'), one(4000, 'float32')] })),
  Col2Im: fc.tuple(some(3, 6, 1)).map(([[b, c, h, w, y, x]]) => ({
    inputs: [of([b!, c! * y! * x!, h! * w!]), list([h! + y! - 1, w! + x! - 1]), list([y!, x!])],
    opset: 18,
  })),
  CenterCropPad: dims(1, 4).chain(s =>
    fc
      .subarray(
        s.map((_, i) => i),
        { minLength: 1 },
      )
      .chain(axes =>
        some(6, axes.length, 1).map(target => ({
          inputs: [of(s), list(target)],
          attributes: { axes: attr.ints(axes) },
          opset: 18,
        })),
      ),
  ),
  QuantizeLinear: fc
    .tuple(dims(1, 4), fc.constantFrom<DType>('uint8', 'int8'), opsets(10, 13, 19, 21))
    .map(([s, t, opset]) => ({ inputs: [of(s), scale(), zero(t)], opset })),
  DequantizeLinear: fc.tuple(dims(2, 4), fc.boolean()).map(([s, perAxis]) => ({
    inputs: perAxis
      ? [of(s, q), list(new Array(s[1]).fill(0.5), 'float32'), list(new Array(s[1]).fill(1), q)]
      : [of(s, q), ...params()],
  })),
  DynamicQuantizeLinear: dims(1, 4).map(s => ({ inputs: [of(s)], outputs: 3 })),
  ConvInteger: convs((x, w) => [of(x, q), of(w, q)]),
  MatMulInteger: matrices.map(([a, b]) => ({ inputs: [of(a, q), of(b, q)] })),
  QLinearConv: convs((x, w) => [
    of(x, q),
    ...params(),
    { dtype: 'int8', shape: w, data: new Array(w.reduce((a, b) => a * b, 1)).fill(1) },
    ...params('int8'),
    ...params(),
    { dtype: 'int32', shape: [w[0]!], data: new Array(w[0]).fill(0) },
  ]),
  QLinearMatMul: matrices.map(([a, b]) => ({
    inputs: [of(a, q), ...params(), of(b, q), ...params(), ...params()],
  })),
  If: fc.tuple(dims(1, 3), dims(1, 3), fc.boolean()).map(([a, b, known]) => ({
    inputs: [known ? one(1, 'bool') : of([], 'bool')],
    attributes: { then_branch: attr.graph(branch('t', a)), else_branch: attr.graph(branch('e', b)) },
  })),
  Loop: fc.oneof(
    dims(1, 3).map(s => ({
      inputs: [one(3), one(1, 'bool'), of(s)],
      attributes: { body: attr.graph(loopBody) },
      outputs: 2,
    })),
    dims(1, 3).map(s => ({
      inputs: [one(3), one(1, 'bool'), of(s)],
      attributes: { body: attr.graph(growingBody) },
    })),
  ),
  Scan: fc.tuple(dims(1, 2), int(1, 4)).map(([s, steps]) => ({
    inputs: [of(s), of([steps, ...s])],
    attributes: { body: attr.graph(scanBody), num_scan_inputs: attr.int(1) },
    outputs: 2,
  })),

  ...each('com.microsoft:Gelu com.microsoft:QuickGelu com.microsoft:FastGelu', unary()),
  'com.microsoft:BiasGelu': dims(1, 3).map(s => ({ inputs: [of(s), of([s.at(-1)!])] })),
  'com.microsoft:FusedConv': convs((x, w) => [of(x), of(w), of([w[0]!])]).map(c => ({
    ...c,
    attributes: { ...c.attributes, activation: attr.string('Relu') },
  })),
  'com.microsoft:FusedGemm': gemms((a, b, c) => [of(a), of(b), of(c)]).map(c => ({
    ...c,
    attributes: { ...c.attributes, activation: attr.string('Relu') },
  })),
  'com.microsoft:FusedMatMul': fc
    .tuple(broadcastable(1), some(4, 3, 1), int(0, 1), int(0, 1))
    .map(([[lead], [m, k, n], ta, tb]) => ({
      inputs: [of([...lead!, ...(ta ? [k!, m!] : [m!, k!])]), of([...lead!, ...(tb ? [n!, k!] : [k!, n!])])],
      attributes: { transA: attr.int(ta), transB: attr.int(tb) },
    })),
  'com.microsoft:QLinearConv': fc
    .tuple(
      convs((x, w) => [
        of(x, q),
        ...params(),
        { dtype: 'int8', shape: w, data: new Array(w.reduce((a, b) => a * b, 1)).fill(1) },
        ...params('int8'),
        ...params(),
      ]),
      int(0, 1),
    )
    .map(([c, last]) => {
      const [data, ...rest] = c.inputs
      const moved = [data!.shape[0]!, ...data!.shape.slice(2), data!.shape[1]!]
      return {
        inputs: [last ? of(moved, q) : data, ...rest],
        attributes: { ...c.attributes, channels_last: attr.int(last) },
      }
    }),
  'com.microsoft:QuantizeLinear': dims(1, 4).map(s => ({ inputs: [of(s), ...params()] })),
  'com.microsoft:DequantizeLinear': dims(1, 4).map(s => ({ inputs: [of(s, q), ...params()] })),
  ...each(
    'com.microsoft:QLinearAdd com.microsoft:QLinearMul',
    broadcastable(2).map(([a, b]) => ({
      inputs: [of(a!, q), ...params(), of(b!, q), ...params(), ...params()],
    })),
  ),
  'com.microsoft:QGemm': gemms((a, b, c) => [
    of(a, q),
    ...params(),
    of(b, q),
    ...params(),
    of(c, 'int32'),
    ...params(),
  ]),
  ...each('com.microsoft:QLinearSigmoid com.microsoft:QLinearLeakyRelu', quantised()),
  'com.microsoft:QLinearSoftmax': quantised({ axis: attr.int(-1), opset: attr.int(13) }),
  'com.microsoft:QLinearGlobalAveragePool': fc.tuple(dims(4, 4), int(0, 1)).map(([s, last]) => ({
    inputs: [of(s, q), ...params(), ...params()],
    attributes: { channels_last: attr.int(last) },
  })),
  'com.microsoft:QLinearAveragePool': windows({ ceil: true, dilations: false }).chain(w =>
    int(0, 1).map(last => ({
      inputs: [of(last ? [2, ...w.spatial, 3] : [2, 3, ...w.spatial], q), ...params(), ...params()],
      attributes: { ...w.attributes, channels_last: attr.int(last) },
    })),
  ),
  'com.microsoft:QLinearConcat': fc.tuple(dims(1, 4), some(4, 3, 1)).chain(([s, lengths]) =>
    int(0, s.length - 1).map(axis => ({
      inputs: [...params(), ...lengths.flatMap(n => [of(s.with(axis, n), q), ...params()])],
      attributes: { axis: attr.int(axis) },
    })),
  ),
  'com.microsoft:QLinearWhere': broadcastable(3).map(([c, a, b]) => ({
    inputs: [of(c!, 'bool'), of(a!, q), ...params(), of(b!, q), ...params(), ...params()],
  })),
  'com.microsoft:DynamicQuantizeMatMul': some(4, 4, 1).map(([b, m, k, n]) => ({
    inputs: [of([b!, m!, k!]), { dtype: q, shape: [k!, n!], data: new Array(k! * n!).fill(1) }, ...params()],
  })),
  'com.microsoft:MatMulIntegerToFloat': some(4, 4, 1).map(([b, m, k, n]) => ({
    inputs: [
      of([b!, m!, k!], q),
      { dtype: q, shape: [k!, n!], data: new Array(k! * n!).fill(1) },
      scale(),
      scale(),
      zero(),
      zero(),
    ],
  })),
  SimplifiedLayerNormalization: dims(2, 3).map(s => ({ inputs: [of(s), of([s.at(-1)!])] })),
  'com.microsoft:SkipLayerNormalization': dims(3, 3).map(s => ({
    inputs: [of(s), of(s), of([s[2]!]), of([s[2]!])],
  })),
  'com.microsoft:SkipSimplifiedLayerNormalization': dims(3, 3).map(s => ({
    inputs: [of(s), of(s), of([s[2]!])],
  })),
  'com.microsoft:EmbedLayerNormalization': some(4, 3, 1).map(([b, s, h]) => ({
    inputs: [of([b!, s!], 'int32'), undefined, of([9, h!]), of([9, h!]), undefined, of([h!]), of([h!])],
    outputs: 2,
  })),
  'com.microsoft:Attention': some(3, 4, 1).map(([b, s, h, d]) => ({
    inputs: [of([b!, s!, 5]), of([5, 3 * h! * d!]), of([3 * h! * d!])],
    attributes: { num_heads: attr.int(h!) },
  })),
  'com.microsoft:MultiHeadAttention': some(3, 5, 1).map(([b, s, l, h, d]) => ({
    inputs: [of([b!, s!, h! * d!]), of([b!, l!, h! * d!]), of([b!, l!, h! * d!])],
    attributes: { num_heads: attr.int(h!) },
  })),
  'com.microsoft:QAttention': some(3, 4, 1).map(([b, s, h, d]) => ({
    inputs: [
      of([b!, s!, 4], q),
      { dtype: q, shape: [4, 3 * h! * d!], data: new Array(12 * h! * d!).fill(1) },
      of([3 * h! * d!]),
      ...[scale(), scale()],
      undefined,
      ...[zero(), zero()],
    ],
    attributes: { num_heads: attr.int(h!) },
  })),
  'com.microsoft:DynamicQuantizeLSTM': fc
    .tuple(some(4, 4, 1), fc.constantFrom('forward', 'bidirectional'))
    .map(([[s, n, i, h], direction]) => {
      const d = direction === 'bidirectional' ? 2 : 1
      const weight = (rows: number): Input => ({
        dtype: q,
        shape: [d, rows, 4 * h!],
        data: new Array(d * rows * 4 * h!).fill(1),
      })
      const each = (value: number, dtype: DType) => list(new Array(d).fill(value), dtype)
      const tail = [each(0.5, 'float32'), each(1, q), each(0.5, 'float32'), each(1, q)]
      return {
        inputs: [
          of([s!, n!, i!]),
          weight(i!),
          weight(h!),
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          ...tail,
        ],
        attributes: { hidden_size: attr.int(h!), direction: attr.string(direction) },
        outputs: 3,
      }
    }),
  'com.microsoft:MatMulNBits': fc.tuple(dims(1, 2), int(1, 2), int(1, 6)).map(([lead, blocks, n]) => ({
    inputs: [
      of([...lead, 32 * blocks]),
      { dtype: q, shape: [n, blocks, 16], data: new Array(n * blocks * 16).fill(17) },
      { dtype: 'float32', shape: [n * blocks], data: new Array(n * blocks).fill(0.5) },
    ],
    attributes: { K: attr.int(32 * blocks), N: attr.int(n), bits: attr.int(4), block_size: attr.int(32) },
  })),
  'com.microsoft:Trilu': dims(2, 4).map(s => ({ inputs: [of(s), one(1)] })),
  'com.microsoft:Pad': dims(1, 4).chain(s =>
    some(2, 2 * s.length).map(pads => ({ inputs: [of(s), list(pads)] })),
  ),
}
