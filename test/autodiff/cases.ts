// For every operator with a gradient: random nodes over its shapes and attributes.
import fc from 'fast-check'
import type { Op } from '../../src/autodiff/index.ts'
import { attr, body, node, value } from '../../src/ir/index.ts'
import type { Case, Draw } from './finite-differences.ts'

export type Cases = { readonly [O in Op]?: fc.Arbitrary<Case> }

const length = fc.integer({ min: 1, max: 4 })
const shape = (min: number, max: number) => fc.array(length, { minLength: min, maxLength: max })
const flag = fc.boolean()
const pick = <T>(...options: T[]) => fc.constantFrom(...options)
const ints = (values: readonly number[]): Draw => ({ shape: [values.length], values, dtype: 'int64' })

/** A shape that broadcasts to `full`. */
const narrower = (full: readonly number[]) =>
  fc
    .tuple(
      fc.array(flag, { minLength: full.length, maxLength: full.length }),
      fc.integer({ min: 0, max: full.length }),
    )
    .map(([ones, from]) => full.map((d, i) => (ones[i] ? 1 : d)).slice(from))

const pair = shape(0, 4).chain(full =>
  fc
    .tuple(flag, narrower(full))
    .map(([left, small]): [number[], number[]] => (left ? [small, full] : [full, small])),
)

/** Two inputs that broadcast. */
const binary = (op: string, a: Omit<Draw, 'shape'> = {}, b: Omit<Draw, 'shape'> = a) =>
  pair.map(
    ([left, right]): Case => ({
      nodes: [node(op, ['a', 'b'], ['y'])],
      inputs: { a: { shape: left, ...a }, b: { shape: right, ...b } },
    }),
  )

type Attributes = Parameters<typeof node>[3]
const none = fc.constant<Attributes>({})

const unary = (
  op: string,
  draw: Omit<Draw, 'shape'> = {},
  attributes: fc.Arbitrary<Attributes> = none,
  extra: { opset?: number; domain?: string; single?: true } = {},
) =>
  fc.tuple(shape(1, 3), attributes).map(
    ([s, a]): Case => ({
      nodes: [node(op, ['x'], ['y'], a, extra.domain ?? '')],
      inputs: { x: { shape: s, ...draw } },
      ...(extra.opset ? { opset: extra.opset } : {}),
      ...(extra.single ? { single: true } : {}),
    }),
  )

const positive = { from: [0.3, 2] } as const
/** Away from the points where the slope jumps. */
const around = (...kinks: number[]): Omit<Draw, 'shape'> =>
  kinks.length === 1 ? { from: [kinks[0]! + 0.1, kinks[0]! + 2] } : {}
const signed = { apart: true } as const
const alpha = (low: number, high: number, name = 'alpha') =>
  fc.double({ min: low, max: high, noNaN: true }).map((a): Attributes => ({ [name]: attr.float(a) }))

const variadic = (op: string) =>
  fc.tuple(shape(1, 3), fc.integer({ min: 1, max: 3 })).chain(([full, count]) =>
    fc.array(narrower(full), { minLength: count, maxLength: count }).map(
      (shapes): Case => ({
        nodes: [
          node(
            op,
            shapes.map((_, i) => `x${i}`),
            ['y'],
          ),
        ],
        inputs: Object.fromEntries(shapes.map((s, i) => [`x${i}`, { shape: s }])),
      }),
    ),
  )

const arithmetic: Cases = {
  Add: binary('Add'),
  Sub: binary('Sub'),
  Mul: binary('Mul'),
  Div: binary('Div', {}, positive),
  Pow: fc.oneof(
    binary('Pow', positive, {}),
    fc.tuple(shape(1, 3), pick(0, 1, 2, 3, 0.5, -1)).map(
      ([s, p]): Case => ({
        nodes: [node('Pow', ['x', 'p'], ['y'])],
        inputs: { x: { shape: s, ...positive } },
        constants: { p: { shape: [], values: [p] } },
      }),
    ),
  ),
  Sum: variadic('Sum'),
  Mean: variadic('Mean'),
  Max: variadic('Max'),
  Min: variadic('Min'),
  Neg: unary('Neg'),
  Abs: unary('Abs', signed),
  Floor: unary('Floor', { from: [0.1, 0.9] }),
  Ceil: unary('Ceil', { from: [0.1, 0.9] }),
  Round: unary('Round', { from: [0.6, 1.4] }),
  Sign: unary('Sign', { from: [0.2, 3] }),
  Sqrt: unary('Sqrt', positive),
  Reciprocal: unary('Reciprocal', positive),
  Exp: unary('Exp'),
  Log: unary('Log', positive),
  Sin: unary('Sin'),
  Cos: unary('Cos'),
  Tan: unary('Tan', { from: [-1, 1] }),
  Asin: unary('Asin', { from: [-0.8, 0.8] }),
  Acos: unary('Acos', { from: [-0.8, 0.8] }),
  Atan: unary('Atan'),
  Sinh: unary('Sinh'),
  Cosh: unary('Cosh'),
  Asinh: unary('Asinh'),
  Acosh: unary('Acosh', { from: [1.5, 3] }),
  Atanh: unary('Atanh', { from: [-0.8, 0.8] }),
  Erf: unary('Erf'),
  Identity: unary('Identity'),
  Cast: shape(1, 3).map(
    (s): Case => ({
      nodes: [node('Cast', ['x'], ['z'], { to: attr.int(1) }), node('Mul', ['z', 'z'], ['y'])],
      inputs: { x: { shape: s, dtype: 'float32' } },
    }),
  ),
  CastLike: shape(1, 3).map(
    (s): Case => ({ nodes: [node('CastLike', ['x', 'x'], ['y'])], inputs: { x: { shape: s } } }),
  ),
  Where: pair.chain(([left, right]) =>
    flag.map(
      (swap): Case => ({
        nodes: [node('Greater', ['c', 'zero'], ['k']), node('Where', ['k', 'a', 'b'], ['y'])],
        inputs: { c: { shape: swap ? left : right, ...signed }, a: { shape: left }, b: { shape: right } },
        constants: { zero: { shape: [], values: [0] } },
        to: ['a', 'b'],
      }),
    ),
  ),
}

const clip = fc.tuple(shape(1, 3), pick('both', 'low', 'high', 'none')).map(
  ([s, which]): Case => ({
    nodes: [
      node(
        'Clip',
        [
          'x',
          which === 'both' || which === 'low' ? 'l' : '',
          which === 'both' || which === 'high' ? 'h' : '',
        ],
        ['y'],
      ),
    ],
    inputs: { x: { shape: s, ...signed } },
    constants: { l: { shape: [], values: [-0.7] }, h: { shape: [], values: [0.9] } },
  }),
)

const softmax = (op: string) =>
  shape(1, 4).chain(s =>
    fc.integer({ min: -s.length, max: s.length - 1 }).map(
      (axis): Case => ({
        nodes: [node(op, ['x'], ['y'], { axis: attr.int(axis) })],
        inputs: { x: { shape: s } },
      }),
    ),
  )

const biased = (op: string) =>
  shape(2, 3).map(
    (s): Case => ({
      nodes: [node(op, ['x', 'b'], ['y'], {}, 'com.microsoft')],
      inputs: { x: { shape: s }, b: { shape: s.slice(-1) } },
    }),
  )

const activations: Cases = {
  Relu: unary('Relu', signed),
  LeakyRelu: unary('LeakyRelu', signed, alpha(0.01, 0.5)),
  PRelu: shape(1, 4).chain(s =>
    narrower(s).map(
      (slope): Case => ({
        nodes: [node('PRelu', ['x', 's'], ['y'])],
        inputs: { x: { shape: s, ...signed }, s: { shape: slope } },
      }),
    ),
  ),
  Elu: unary('Elu', {}, alpha(1, 1)),
  Selu: unary('Selu', signed),
  Celu: unary('Celu', {}, alpha(0.3, 2)),
  ThresholdedRelu: unary('ThresholdedRelu', around(0.5), alpha(0.1, 0.5)),
  Shrink: unary('Shrink', around(0.5), alpha(0.1, 0.5, 'lambd'), { single: true }),
  Clip: clip,
  Sigmoid: unary('Sigmoid'),
  HardSigmoid: unary('HardSigmoid', {}, alpha(0.1, 0.3)),
  HardSwish: unary('HardSwish', { from: [-2.9, 2.9] }),
  Swish: unary('Swish', {}, alpha(0.5, 2), { opset: 24 }),
  Mish: unary('Mish'),
  Tanh: unary('Tanh'),
  Gelu: unary(
    'Gelu',
    {},
    pick('none', 'tanh').map(a => ({ approximate: attr.string(a) })),
    { opset: 20 },
  ),
  Softplus: unary('Softplus'),
  Softsign: unary('Softsign', signed),
  Softmax: softmax('Softmax'),
  LogSoftmax: softmax('LogSoftmax'),
  Dropout: unary('Dropout'),
  'com.microsoft:Gelu': unary('Gelu', {}, none, { domain: 'com.microsoft' }),
  'com.microsoft:QuickGelu': unary('QuickGelu', {}, alpha(1, 2), { domain: 'com.microsoft' }),
  'com.microsoft:BiasGelu': biased('BiasGelu'),
  'com.microsoft:FastGelu': biased('FastGelu'),
}

const reduce = (op: string, draw: Omit<Draw, 'shape'> = {}) =>
  shape(1, 4).chain(s =>
    fc.tuple(fc.subarray(s.map((_, i) => i)), flag, flag, flag).map(([axes, keep, negative, given]): Case => {
      const list = negative ? axes.map(a => a - s.length) : axes
      return {
        nodes: [node(op, given ? ['x', 'axes'] : ['x'], ['y'], { keepdims: attr.int(Number(keep)) })],
        inputs: { x: { shape: s, ...draw } },
        constants: { axes: ints(list) },
      }
    }),
  )

const reductions: Cases = {
  ReduceSum: reduce('ReduceSum'),
  ReduceMean: reduce('ReduceMean'),
  ReduceMax: reduce('ReduceMax', signed),
  ReduceMin: reduce('ReduceMin', signed),
  ReduceL1: reduce('ReduceL1', positive),
  ReduceL2: reduce('ReduceL2', positive),
  ReduceSumSquare: reduce('ReduceSumSquare'),
  ReduceLogSum: reduce('ReduceLogSum', positive),
  ReduceLogSumExp: reduce('ReduceLogSumExp'),
  TopK: shape(1, 3).chain(s =>
    fc.integer({ min: 0, max: s.length - 1 }).map(
      (axis): Case => ({
        nodes: [node('TopK', ['x', 'k'], ['y', 'i'], { axis: attr.int(axis) })],
        inputs: { x: { shape: s, ...signed } },
        constants: { k: ints([Math.ceil(s[axis]! / 2)]) },
        outputs: ['y'],
      }),
    ),
  ),
  CumSum: shape(1, 3).chain(s =>
    fc.tuple(fc.integer({ min: -s.length, max: s.length - 1 }), flag, flag).map(
      ([axis, exclusive, reverse]): Case => ({
        nodes: [
          node('CumSum', ['x', 'axis'], ['y'], {
            exclusive: attr.int(Number(exclusive)),
            reverse: attr.int(Number(reverse)),
          }),
        ],
        inputs: { x: { shape: s } },
        constants: { axis: ints([axis]) },
      }),
    ),
  ),
}

const gemm = fc
  .tuple(length, length, length, flag, flag, pick('none', 'row', 'column', 'scalar', 'full'))
  .map(([m, k, n, transA, transB, bias]): Case => {
    const shapes: Record<string, number[]> = { row: [n], column: [m, 1], scalar: [], full: [m, n] }
    return {
      nodes: [
        node('Gemm', ['a', 'b', ...(bias === 'none' ? [] : ['c'])], ['y'], {
          transA: attr.int(Number(transA)),
          transB: attr.int(Number(transB)),
          alpha: attr.float(0.5),
          beta: attr.float(2),
        }),
      ],
      inputs: {
        a: { shape: transA ? [k, m] : [m, k] },
        b: { shape: transB ? [n, k] : [k, n] },
        ...(bias === 'none' ? {} : { c: { shape: shapes[bias]! } }),
      },
    }
  })

const matMul = fc
  .tuple(shape(0, 2), length, length, length, pick('both', 'left', 'right', 'vector', 'vectorB'))
  .chain(([lead, m, k, n, kind]) =>
    narrower(lead).map((small): Case => {
      const a = kind === 'vector' ? [k] : kind === 'right' ? [...small, m, k] : [...lead, m, k]
      const b =
        kind === 'vectorB'
          ? [k]
          : kind === 'left'
            ? [k, n]
            : kind === 'both'
              ? [...small, k, n]
              : [...lead, k, n]
      return { nodes: [node('MatMul', ['a', 'b'], ['y'])], inputs: { a: { shape: a }, b: { shape: b } } }
    }),
  )

const conv = fc
  .record({
    rank: pick(1, 2, 2),
    n: pick(1, 2),
    group: pick(1, 1, 2, 3),
    inPer: pick(1, 1, 2),
    outPer: pick(1, 1, 2),
    size: fc.tuple(fc.integer({ min: 5, max: 8 }), fc.integer({ min: 5, max: 8 })),
    kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    strides: fc.tuple(pick(1, 1, 2, 3), pick(1, 1, 2)),
    dilations: fc.tuple(pick(1, 1, 2), pick(1, 1, 2)),
    pads: fc.tuple(pick(0, 1, 2), pick(0, 1), pick(0, 1, 2), pick(0, 1)),
    auto: pick('NOTSET', 'NOTSET', 'NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'),
    bias: flag,
    extra: fc.tuple(flag, flag),
  })
  .map(c => {
    const cut = <T>(list: readonly T[]) => list.slice(0, c.rank)
    const dilations = c.auto.startsWith('SAME') ? [1, 1] : c.dilations
    const attributes: Attributes = {
      group: attr.int(c.group),
      kernel_shape: attr.ints(cut(c.kernel)),
      strides: attr.ints(cut(c.strides)),
      dilations: attr.ints(cut(dilations)),
      ...(c.auto === 'NOTSET'
        ? { pads: attr.ints([...cut(c.pads.slice(0, 2)), ...cut(c.pads.slice(2))]) }
        : { auto_pad: attr.string(c.auto) }),
    }
    return { ...c, cut, attributes }
  })

/** Convolutions that fit the blocked layout: dense or depthwise, in blocks of 8 channels. */
export const blockable = fc.tuple(conv, pick(8, 16), flag).map(([c, channels, depthwise]): Case => {
  const group = depthwise ? channels : 1
  const attributes: Attributes = {
    ...(c.auto === 'NOTSET' ? { pads: attr.ints(c.pads) } : { auto_pad: attr.string(c.auto) }),
    group: attr.int(group),
    kernel_shape: attr.ints(c.kernel),
    strides: attr.ints(c.strides),
    dilations: attr.ints(c.auto.startsWith('SAME') ? [1, 1] : c.dilations),
  }
  return {
    nodes: [node('Conv', ['x', 'w', ...(c.bias ? ['b'] : [])], ['y'], attributes)],
    inputs: {
      x: { shape: [c.n, channels, ...c.size] },
      w: { shape: [channels, channels / group, ...c.kernel] },
      ...(c.bias ? { b: { shape: [channels] } } : {}),
    },
  }
})
const samples = fc.tuple(
  fc.integer({ min: 2, max: 4 }),
  length,
  fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
)
const statistics = (channels: number) => ({ m: { shape: [channels] }, v: { shape: [channels], ...positive } })

const byRunningStatistics = samples.map(
  ([n, c, rest]): Case => ({
    nodes: [node('BatchNormalization', ['x', 's', 'b', 'm', 'v'], ['y'])],
    inputs: { x: { shape: [n, c, ...rest] }, s: { shape: [c] }, b: { shape: [c] }, ...statistics(c) },
    to: ['x', 's', 'b'],
  }),
)

/** ONNX Runtime has no such mode: the differences are of the definition (Ioffe & Szegedy 2015, algorithm 1). */
const byTheBatch = samples.map(
  ([n, c, rest]): Case => ({
    nodes: [node('BatchNormalization', ['x', 's', 'b', 'm', 'v'], ['y'], { epsilon: attr.float(0.01) })],
    oracle: [
      node('ReduceMean', ['x', 'axes'], ['mean']),
      node('Sub', ['x', 'mean'], ['centred']),
      node('Mul', ['centred', 'centred'], ['squares']),
      node('ReduceMean', ['squares', 'axes'], ['variance']),
      node('Add', ['variance', 'epsilon'], ['raised']),
      node('Sqrt', ['raised'], ['deviation']),
      node('Div', ['centred', 'deviation'], ['normal']),
      node('Reshape', ['s', 'channels'], ['scale']),
      node('Reshape', ['b', 'channels'], ['bias']),
      node('Mul', ['normal', 'scale'], ['scaled']),
      node('Add', ['scaled', 'bias'], ['y']),
    ],
    inputs: { x: { shape: [n, c, ...rest] }, s: { shape: [c] }, b: { shape: [c] } },
    constants: {
      ...statistics(c),
      axes: ints([0, ...rest.map((_, i) => i + 2)]),
      channels: ints([c, ...rest.map(() => 1)]),
      epsilon: { shape: [], values: [0.01] },
    },
    mode: { batchNorm: 'batch' },
  }),
)

const layers: Cases = {
  Gemm: gemm,
  MatMul: matMul,
  Conv: conv.map(c => ({
    nodes: [node('Conv', ['x', 'w', ...(c.bias ? ['b'] : [])], ['y'], c.attributes)],
    inputs: {
      x: { shape: [c.n, c.group * c.inPer, ...c.cut(c.size)] },
      w: { shape: [c.group * c.outPer, c.inPer, ...c.cut(c.kernel)] },
      ...(c.bias ? { b: { shape: [c.group * c.outPer] } } : {}),
    },
  })),
  ConvTranspose: conv.map(c => ({
    nodes: [
      node('ConvTranspose', ['x', 'w', ...(c.bias ? ['b'] : [])], ['y'], {
        ...c.attributes,
        ...(c.auto === 'NOTSET'
          ? { output_padding: attr.ints(c.cut(c.strides.map((s, i) => (s > 1 && c.extra[i] ? 1 : 0)))) }
          : {}),
      }),
    ],
    inputs: {
      x: { shape: [c.n, c.group * c.inPer, ...c.cut(c.size)] },
      w: { shape: [c.group * c.inPer, c.outPer, ...c.cut(c.kernel)] },
      ...(c.bias ? { b: { shape: [c.group * c.outPer] } } : {}),
    },
  })),
  BatchNormalization: fc.oneof(byRunningStatistics, byTheBatch),
  InstanceNormalization: fc.tuple(length, length, fc.integer({ min: 2, max: 5 }), flag).map(
    ([n, c, d, flat]): Case => ({
      nodes: [node('InstanceNormalization', ['x', 's', 'b'], ['y'], { epsilon: attr.float(1e-3) })],
      inputs: { x: { shape: flat ? [n, c, d] : [n, c, d, 2] }, s: { shape: [c] }, b: { shape: [c] } },
    }),
  ),
  LayerNormalization: fc
    .tuple(fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }), flag, flag)
    .map(([s, last, bias]): Case => {
      const axis = last ? -1 : 1
      const tail = last ? s.slice(-1) : s.slice(1)
      return {
        nodes: [
          node('LayerNormalization', ['x', 's', ...(bias ? ['b'] : [])], ['y'], {
            axis: attr.int(axis),
            epsilon: attr.float(1e-2),
          }),
        ],
        inputs: { x: { shape: s }, s: { shape: tail }, ...(bias ? { b: { shape: tail } } : {}) },
      }
    }),
  SimplifiedLayerNormalization: shape(2, 3).map(
    (s): Case => ({
      nodes: [node('SimplifiedLayerNormalization', ['x', 's'], ['y'], { epsilon: attr.float(1e-2) })],
      inputs: { x: { shape: s }, s: { shape: s.slice(-1) } },
    }),
  ),
  RMSNormalization: shape(2, 3).map(
    (s): Case => ({
      nodes: [node('RMSNormalization', ['x', 's'], ['y'], { epsilon: attr.float(1e-2) })],
      inputs: { x: { shape: s }, s: { shape: s.slice(-1) } },
      opset: 23,
    }),
  ),
  LRN: fc.tuple(fc.integer({ min: 1, max: 5 }), pick(1, 3, 5)).map(
    ([c, size]): Case => ({
      nodes: [
        node('LRN', ['x'], ['y'], { size: attr.int(size), alpha: attr.float(0.3), bias: attr.float(1.5) }),
      ],
      inputs: { x: { shape: [2, c, 2, 2] } },
    }),
  ),
  LpNormalization: fc.tuple(shape(2, 3), pick(1, 2)).map(
    ([s, p]): Case => ({
      nodes: [node('LpNormalization', ['x'], ['y'], { p: attr.int(p), axis: attr.int(-1) })],
      inputs: { x: { shape: s, ...positive } },
    }),
  ),
}

const pool = (op: string, draw: Omit<Draw, 'shape'>, average: boolean) =>
  fc
    .record({
      rank: pick(1, 2, 2),
      size: fc.tuple(fc.integer({ min: 4, max: 8 }), fc.integer({ min: 4, max: 8 })),
      kernel: fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })),
      strides: fc.tuple(pick(1, 2, 3), pick(1, 2)),
      pads: fc.tuple(pick(0, 1), pick(0, 1), pick(0, 1), pick(0, 1)),
      ceil: flag,
      include: flag,
      same: pick(false, false, true),
    })
    .map(
      (c): Case => ({
        nodes: [
          node(op, ['x'], ['y'], {
            kernel_shape: attr.ints(c.kernel.slice(0, c.rank)),
            strides: attr.ints(c.strides.slice(0, c.rank)),
            ...(c.same
              ? { auto_pad: attr.string('SAME_UPPER') }
              : {
                  pads: attr.ints([
                    ...c.pads.slice(0, 2).slice(0, c.rank),
                    ...c.pads.slice(2).slice(0, c.rank),
                  ]),
                  ceil_mode: attr.int(Number(c.ceil)),
                }),
            ...(average ? { count_include_pad: attr.int(Number(c.include)) } : {}),
          }),
        ],
        inputs: { x: { shape: [2, 2, ...c.size.slice(0, c.rank)], ...draw } },
        opset: 19,
      }),
    )

const globalPool = (op: string, draw: Omit<Draw, 'shape'>) =>
  shape(3, 4).map((s): Case => ({ nodes: [node(op, ['x'], ['y'])], inputs: { x: { shape: s, ...draw } } }))

const pooling: Cases = {
  MaxPool: pool('MaxPool', signed, false),
  AveragePool: pool('AveragePool', {}, true),
  GlobalAveragePool: globalPool('GlobalAveragePool', {}),
  GlobalMaxPool: globalPool('GlobalMaxPool', signed),
}

const resize = fc
  .record({
    from: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    to: fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })),
    factor: pick(0, 2, 3),
    mode: pick('nearest', 'linear'),
    system: pick('half_pixel', 'pytorch_half_pixel', 'align_corners', 'asymmetric'),
    nearest: pick('round_prefer_floor', 'round_prefer_ceil', 'floor', 'ceil'),
  })
  .map((c): Case => {
    const attributes: Attributes = {
      mode: attr.string(c.mode),
      coordinate_transformation_mode: attr.string(c.system),
      nearest_mode: attr.string(c.nearest),
    }
    const bySize = c.factor === 0
    return {
      nodes: [node('Resize', bySize ? ['x', '', '', 'sizes'] : ['x', '', 'scales'], ['y'], attributes)],
      inputs: { x: { shape: [2, 2, ...c.from] } },
      constants: bySize
        ? { sizes: ints([2, 2, ...c.to]) }
        : { scales: { shape: [4], values: [1, 1, c.factor, c.factor], dtype: 'float32' } },
    }
  })

const movement = (op: string, target: (s: number[]) => number[]) =>
  shape(1, 4).map(
    (s): Case => ({
      nodes: [node(op, ['x', 'to'], ['y'])],
      inputs: { x: { shape: s } },
      constants: { to: ints(target(s)) },
    }),
  )

const slice = shape(1, 3).chain(s =>
  fc
    .tuple(
      ...s.map(d =>
        fc.record({
          start: fc.integer({ min: -d, max: d - 1 }),
          step: pick(1, 1, 2, -1, -2, 3),
        }),
      ),
    )
    .map((specs): Case => {
      const starts = specs.map(c => c.start)
      const ends = specs.map((c, i) => (c.step > 0 ? s[i]! : -s[i]! - 1))
      return {
        nodes: [node('Slice', ['x', 'starts', 'ends', 'axes', 'steps'], ['y'])],
        inputs: { x: { shape: s } },
        constants: {
          starts: ints(starts),
          ends: ints(ends),
          axes: ints(s.map((_, i) => i - s.length)),
          steps: ints(specs.map(c => c.step)),
        },
      }
    }),
)

const pad = fc
  .tuple(
    fc.array(fc.integer({ min: 3, max: 5 }), { minLength: 1, maxLength: 3 }),
    pick('constant', 'constant', 'reflect', 'edge', 'wrap'),
    fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([s, mode, amounts]): Case => {
    const pads = amounts.slice(0, 2 * s.length).map(p => (mode === 'constant' ? p : Math.abs(p)))
    return {
      nodes: [node('Pad', ['x', 'pads'], ['y'], { mode: attr.string(mode) })],
      inputs: { x: { shape: s } },
      constants: { pads: ints(pads) },
      opset: 19,
    }
  })

const indices = (limit: number, count: number) =>
  fc.array(fc.integer({ min: -limit, max: limit - 1 }), { minLength: count, maxLength: count })

const gather = shape(1, 3).chain(s =>
  fc.integer({ min: 0, max: s.length - 1 }).chain(axis =>
    fc.tuple(indices(s[axis]!, 4), pick<number[]>([], [1], [3], [2, 2])).map(
      ([values, to]): Case => ({
        nodes: [node('Gather', ['x', 'i'], ['y'], { axis: attr.int(axis) })],
        inputs: {
          x: { shape: s },
          i: {
            shape: to,
            values: values.slice(
              0,
              to.reduce((a, b) => a * b, 1),
            ),
            dtype: 'int64',
          },
        },
      }),
    ),
  ),
)

const concat = fc.tuple(shape(1, 3), fc.integer({ min: 1, max: 3 })).chain(([s, count]) =>
  fc
    .tuple(
      fc.integer({ min: -s.length, max: s.length - 1 }),
      fc.array(length, { minLength: count, maxLength: count }),
    )
    .map(
      ([axis, lengths]): Case => ({
        nodes: [
          node(
            'Concat',
            lengths.map((_, i) => `x${i}`),
            ['y'],
            { axis: attr.int(axis) },
          ),
        ],
        inputs: Object.fromEntries(lengths.map((d, i) => [`x${i}`, { shape: s.with(axis, d) }])),
      }),
    ),
)

const blocks = (op: string) =>
  fc.tuple(pick(1, 2), pick(1, 2, 3), pick('DCR', 'CRD')).map(
    ([n, c, mode]): Case => ({
      nodes: [
        node(op, ['x'], ['y'], {
          blocksize: attr.int(2),
          ...(op === 'DepthToSpace' ? { mode: attr.string(mode) } : {}),
        }),
      ],
      inputs: { x: { shape: op === 'DepthToSpace' ? [n, 4 * c, 2, 3] : [n, c, 4, 6] } },
    }),
  )

const shaping: Cases = {
  Reshape: movement('Reshape', s => [-1, s[0]!]),
  Flatten: shape(1, 4).chain(s =>
    fc.integer({ min: -s.length, max: s.length }).map(
      (axis): Case => ({
        nodes: [node('Flatten', ['x'], ['y'], { axis: attr.int(axis) })],
        inputs: { x: { shape: s } },
      }),
    ),
  ),
  Squeeze: shape(1, 3).map(
    (s): Case => ({
      nodes: [node('Squeeze', ['x', 'axes'], ['y'])],
      inputs: { x: { shape: [1, ...s, 1] } },
      constants: { axes: ints([0, -1]) },
    }),
  ),
  Unsqueeze: movement('Unsqueeze', () => [0, -1]),
  Transpose: shape(1, 4).chain(s =>
    fc
      .tuple(
        fc.shuffledSubarray(
          s.map((_, i) => i),
          { minLength: s.length },
        ),
        flag,
      )
      .map(
        ([perm, given]): Case => ({
          nodes: [node('Transpose', ['x'], ['y'], given ? { perm: attr.ints(perm) } : {})],
          inputs: { x: { shape: s } },
        }),
      ),
  ),
  Concat: concat,
  Split: fc.tuple(shape(1, 3), fc.array(length, { minLength: 1, maxLength: 3 }), flag).map(
    ([s, lengths, all]): Case => ({
      nodes: [
        node(
          'Split',
          ['x', 'lengths'],
          lengths.map((_, i) => `y${i}`),
          { axis: attr.int(s.length - 1) },
        ),
      ],
      inputs: {
        x: {
          shape: s.with(
            -1,
            lengths.reduce((a, b) => a + b),
          ),
        },
      },
      constants: { lengths: ints(lengths) },
      outputs: lengths.map((_, i) => `y${i}`).slice(0, all ? 3 : 1),
    }),
  ),
  Expand: shape(1, 4).chain(s =>
    narrower(s).map(
      (small): Case => ({
        nodes: [node('Expand', ['x', 'to'], ['y'])],
        inputs: { x: { shape: small } },
        constants: { to: ints(s) },
      }),
    ),
  ),
  Tile: movement('Tile', s => s.map((_, i) => (i % 2) + 1)),
  DepthToSpace: blocks('DepthToSpace'),
  SpaceToDepth: blocks('SpaceToDepth'),
  Slice: slice,
  Pad: pad,
  Trilu: fc.tuple(shape(2, 3), flag).map(
    ([s, upper]): Case => ({
      nodes: [node('Trilu', ['x'], ['y'], { upper: attr.int(Number(upper)) })],
      inputs: { x: { shape: s } },
    }),
  ),
  Gather: gather,
  GatherElements: fc.tuple(length, indices(3, 4)).map(
    ([n, values]): Case => ({
      nodes: [node('GatherElements', ['x', 'i'], ['y'], { axis: attr.int(0) })],
      inputs: { x: { shape: [3, n] }, i: { shape: [4, 1], values, dtype: 'int64' } },
    }),
  ),
  GatherND: fc.tuple(length, indices(3, 4)).map(
    ([n, values]): Case => ({
      nodes: [node('GatherND', ['x', 'i'], ['y'])],
      inputs: { x: { shape: [3, n] }, i: { shape: [4, 1], values, dtype: 'int64' } },
    }),
  ),
  Resize: resize,
}

const branch = (name: string, nodes: Parameters<typeof body>[0]['nodes']) =>
  attr.graph(body({ name, inputs: [], outputs: [value(`${name}_y`)], nodes }))

const control: Cases = {
  If: fc.tuple(shape(1, 3), flag).map(
    ([s, taken]): Case => ({
      nodes: [
        node('Mul', ['x', 'x'], ['z']),
        node('If', ['c'], ['y'], {
          then_branch: branch('then', [
            node('Exp', ['z'], ['then_e']),
            node('Mul', ['then_e', 'w'], ['then_y']),
          ]),
          else_branch: branch('else', [node('Sin', ['z'], ['else_y'])]),
        }),
      ],
      inputs: { x: { shape: s }, w: { shape: s }, c: { shape: [], values: [Number(taken)], dtype: 'bool' } },
    }),
  ),
}

/** Every operator with a gradient by finite differences; quantisation has none and is tested by values. */
export const cases: Cases = {
  ...arithmetic,
  ...activations,
  ...reductions,
  ...layers,
  ...pooling,
  ...shaping,
  ...control,
}
