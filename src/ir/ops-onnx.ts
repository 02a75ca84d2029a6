// The operators of ai.onnx, by family. Arity and versions follow onnx/docs/Operators.md and Changelog.md.
import type { OpRow } from './ops.ts'
import type { Rule } from './shape-rules/call.ts'
import { conditional, loop, scan } from './shape-rules/control.ts'
import {
  bitCast,
  cast,
  castLike,
  dropout,
  elementwise,
  folds,
  onNumbers,
  prelu,
  sameAsInput,
  unary,
  unaryTo,
  where,
} from './shape-rules/elementwise.ts'
import {
  compress,
  gather,
  gatherElements,
  gatherND,
  matrixLike,
  nonMaxSuppression,
  oneHot,
  pad,
  scatter,
  slice,
} from './shape-rules/indexing.ts'
import { always, einsum, gemm, matMul, typeOf } from './shape-rules/linear.ts'
import {
  constant,
  constantOfShape,
  like,
  multinomial,
  random,
  range,
  shapeOf,
  signalWindow,
  size,
} from './shape-rules/making.ts'
import { dequantize, dynamicQuantize, quantize } from './shape-rules/quantisation.ts'
import { arg, cumulative, nonZero, reduce, softmax, topK, unique } from './shape-rules/reductions.ts'
import { affineGrid, gridSample, resize, roiAlign, upsample } from './shape-rules/resampling.ts'
import {
  attention,
  batchNormalization,
  layerNormalization,
  perChannel,
  recurrent,
} from './shape-rules/sequences.ts'
import {
  concat,
  depthToSpace,
  expand,
  flatten,
  reshape,
  spaceToDepth,
  split,
  squeeze,
  tile,
  transpose,
  unsqueeze,
} from './shape-rules/shaping.ts'
import { centerCropPad, col2Im, dft, melWeights, stft } from './shape-rules/signal.ts'
import { convolution, convTranspose, globalPool, pool, unpool } from './shape-rules/windows.ts'

type Rows = { readonly [op: string]: OpRow }
const many = Number.MAX_SAFE_INTEGER

/** A row: rule, fewest and most inputs, first and last op-set. */
export const row = (rule: Rule, least: number, most = least, since = 1, until?: number): OpRow =>
  until === undefined ? { since, inputs: [least, most], rule } : { since, until, inputs: [least, most], rule }

/** The same row for several operators. */
export const each = (names: string, one: OpRow): Rows =>
  Object.fromEntries(names.split(' ').map(name => [name, one]))

const arithmetic: Rows = {
  Add: row(elementwise(folds.add), 2),
  Sub: row(elementwise(folds.subtract), 2),
  Mul: row(elementwise(folds.multiply), 2),
  Div: row(elementwise(folds.divide), 2),
  Pow: row(elementwise(onNumbers(Math.pow)), 2),
  Mod: row(elementwise(), 2, 2, 10),
  Sum: row(elementwise(), 1, many),
  Mean: row(elementwise(), 1, many),
  Max: row(elementwise(folds.max), 1, many),
  Min: row(elementwise(folds.min), 1, many),
  Neg: row(unary(folds.negate), 1),
  Abs: row(unary(folds.absolute), 1),
  Floor: row(unary(folds.floor), 1),
  Ceil: row(unary(folds.ceil), 1),
  Round: row(unary(folds.round), 1, 1, 11),
  Sqrt: row(unary(onNumbers(Math.sqrt)), 1),
  Reciprocal: row(unary(onNumbers(x => 1 / x)), 1),
  ...each('Exp Log Sin Cos Tan Asin Acos Atan', row(sameAsInput, 1)),
  ...each('Sinh Cosh Asinh Acosh Atanh Sign Erf', row(sameAsInput, 1, 1, 9)),
  ...each('BitwiseAnd BitwiseOr BitwiseXor', row(elementwise(), 2, 2, 18)),
  BitwiseNot: row(sameAsInput, 1, 1, 18),
  BitShift: row(elementwise(), 2, 2, 11),
}

const logic: Rows = {
  Equal: row(elementwise(folds.equal, 'bool'), 2),
  Less: row(
    elementwise(
      onNumbers((a, b) => Number(a! < b!)),
      'bool',
    ),
    2,
  ),
  Greater: row(
    elementwise(
      onNumbers((a, b) => Number(a! > b!)),
      'bool',
    ),
    2,
  ),
  LessOrEqual: row(
    elementwise(
      onNumbers((a, b) => Number(a! <= b!)),
      'bool',
    ),
    2,
    2,
    12,
  ),
  GreaterOrEqual: row(
    elementwise(
      onNumbers((a, b) => Number(a! >= b!)),
      'bool',
    ),
    2,
    2,
    12,
  ),
  And: row(
    elementwise(
      onNumbers((a, b) => Number(a! && b!)),
      'bool',
    ),
    2,
  ),
  Or: row(
    elementwise(
      onNumbers((a, b) => Number(a! || b!)),
      'bool',
    ),
    2,
  ),
  Xor: row(
    elementwise(
      onNumbers((a, b) => Number(a !== b)),
      'bool',
    ),
    2,
  ),
  Not: row(
    unaryTo(
      'bool',
      onNumbers(a => Number(!a)),
    ),
    1,
  ),
  IsNaN: row(unaryTo('bool'), 1, 1, 9),
  IsInf: row(unaryTo('bool'), 1, 1, 10),
  Where: row(where, 3, 3, 9),
}

const types: Rows = {
  Cast: row(cast, 1),
  CastLike: row(castLike, 2, 2, 15),
  BitCast: row(bitCast, 1, 1, 26),
  Identity: row(unary(folds.same), 1),
  Dropout: row(dropout, 1, 3),
}

const activations: Rows = {
  ...each('Relu Sigmoid Tanh Elu Selu LeakyRelu HardSigmoid Softplus Softsign', row(sameAsInput, 1)),
  ...each('ThresholdedRelu', row(sameAsInput, 1, 1, 10)),
  Shrink: row(sameAsInput, 1, 1, 9),
  Celu: row(sameAsInput, 1, 1, 12),
  HardSwish: row(sameAsInput, 1, 1, 14),
  Mish: row(sameAsInput, 1, 1, 18),
  Gelu: row(sameAsInput, 1, 1, 20),
  Swish: row(sameAsInput, 1, 1, 24),
  Clip: row(sameAsInput, 1, 3),
  PRelu: row(prelu, 2),
  ...each('Softmax LogSoftmax Hardmax', row(softmax, 1)),
}

const layers: Rows = {
  Conv: row(convolution(typeOf(0)), 2, 3),
  ConvTranspose: row(convTranspose, 2, 3),
  ...each('MaxPool AveragePool LpPool', row(pool, 1)),
  ...each('GlobalAveragePool GlobalMaxPool GlobalLpPool', row(globalPool, 1)),
  MaxUnpool: row(unpool, 2, 3, 9),
  Gemm: row(gemm(typeOf(0)), 2, 3),
  MatMul: row(matMul(typeOf(0)), 2),
  Einsum: row(einsum, 1, many, 12),
  BatchNormalization: row(batchNormalization, 5),
  InstanceNormalization: row(perChannel, 3),
  GroupNormalization: row(sameAsInput, 3, 3, 18),
  // ONNX Runtime's optimiser writes these two into ai.onnx of any version.
  LayerNormalization: row(layerNormalization, 2, 3),
  SimplifiedLayerNormalization: row(layerNormalization, 2),
  RMSNormalization: row(sameAsInput, 2, 2, 23),
  ...each('LRN LpNormalization', row(sameAsInput, 1)),
  MeanVarianceNormalization: row(sameAsInput, 1, 1, 9),
  LSTM: row(recurrent(2), 3, 8),
  GRU: row(recurrent(1), 3, 6),
  RNN: row(recurrent(1), 3, 6),
  Attention: row(attention, 3, 7, 23),
  RotaryEmbedding: row(sameAsInput, 3, 4, 23),
}

const reductions: Rows = {
  ...each('ReduceMean ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare', row(reduce(), 1, 2)),
  ReduceSum: row(
    reduce((call, a, b) => call.dims.add(a, b)),
    1,
    2,
  ),
  ReduceProd: row(
    reduce((call, a, b) => call.dims.multiply(a, b)),
    1,
    2,
  ),
  ReduceMax: row(
    reduce((call, a, b) => call.dims.max(a, b)),
    1,
    2,
  ),
  ReduceMin: row(
    reduce((call, a, b) => call.dims.min(a, b)),
    1,
    2,
  ),
  ...each('ArgMax ArgMin', row(arg, 1)),
  TopK: row(topK, 1, 2),
  CumSum: row(cumulative, 2, 2, 11),
  CumProd: row(cumulative, 2, 2, 26),
  NonZero: row(nonZero, 1, 1, 9),
  Unique: row(unique, 1, 1, 11),
}

const shapes: Rows = {
  Reshape: row(reshape, 2),
  Flatten: row(flatten, 1),
  Transpose: row(transpose, 1),
  Squeeze: row(squeeze, 1, 2),
  Unsqueeze: row(unsqueeze, 1, 2),
  Concat: row(concat(), 1, many),
  Split: row(split, 1, 2),
  Expand: row(expand, 2, 2, 8),
  Tile: row(tile, 2),
  DepthToSpace: row(depthToSpace, 1),
  SpaceToDepth: row(spaceToDepth, 1),
  Shape: row(shapeOf, 1),
  Size: row(size, 1),
}

const indexing: Rows = {
  Slice: row(slice, 1, 5),
  Gather: row(gather, 2),
  GatherElements: row(gatherElements, 2, 2, 11),
  GatherND: row(gatherND, 2, 2, 11),
  Scatter: row(scatter, 3, 3, 9, 10),
  ScatterElements: row(scatter, 3, 3, 11),
  ScatterND: row(scatter, 3, 3, 11),
  TensorScatter: row(scatter, 2, 3, 24),
  Pad: row(pad, 1, 4),
  OneHot: row(oneHot, 3, 3, 9),
  Compress: row(compress, 2, 2, 9),
  ReverseSequence: row(matrixLike, 2, 2, 10),
  Trilu: row(matrixLike, 1, 2, 14),
  NonMaxSuppression: row(nonMaxSuppression, 2, 5, 10),
}

const making: Rows = {
  Constant: row(constant, 0),
  ConstantOfShape: row(constantOfShape, 1, 1, 9),
  Range: row(range, 3, 3, 11),
  ...each('RandomNormal RandomUniform', row(random, 0)),
  ...each('RandomNormalLike RandomUniformLike', row(like, 1)),
  EyeLike: row(like, 1, 1, 9),
  Bernoulli: row(like, 1, 1, 15),
  Multinomial: row(multinomial, 1),
  ...each('HannWindow HammingWindow BlackmanWindow', row(signalWindow, 1, 1, 17)),
}

const resampling: Rows = {
  Upsample: row(upsample, 1, 2, 7, 9),
  Resize: row(resize, 1, 4, 10),
  GridSample: row(gridSample, 2, 2, 16),
  AffineGrid: row(affineGrid, 2, 2, 20),
  RoiAlign: row(roiAlign, 3, 3, 10),
}

const signal: Rows = {
  DFT: row(dft, 1, 3, 17),
  STFT: row(stft, 2, 4, 17),
  MelWeightMatrix: row(melWeights, 5, 5, 17),
  Col2Im: row(col2Im, 3, 3, 18),
  CenterCropPad: row(centerCropPad, 2, 2, 18),
}

const quantisation: Rows = {
  QuantizeLinear: row(quantize, 2, 3, 10),
  DequantizeLinear: row(dequantize, 2, 3, 10),
  DynamicQuantizeLinear: row(dynamicQuantize, 1, 1, 11),
  ConvInteger: row(convolution(always('int32'), { data: 0, weight: 1, bias: -1 }), 2, 4, 10),
  MatMulInteger: row(matMul(always('int32')), 2, 4, 10),
  QLinearConv: row(convolution(typeOf(7), { data: 0, weight: 3, bias: 8 }), 8, 9, 10),
  QLinearMatMul: row(matMul(typeOf(7), 0, 3), 8, 8, 10),
}

const control: Rows = {
  If: row(conditional, 1),
  // Both the trip count and the condition may be left out, but not their places.
  Loop: row(loop, 0, many),
  Scan: row(scan, 1, many, 9),
}

export const onnxOps: Rows = {
  ...arithmetic,
  ...logic,
  ...types,
  ...activations,
  ...layers,
  ...reductions,
  ...shapes,
  ...indexing,
  ...making,
  ...resampling,
  ...signal,
  ...quantisation,
  ...control,
}
