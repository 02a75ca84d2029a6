// How a channel axis passes through each op: the table that finds coupled groups. One row per op; what has no row is
// not understood, and then nothing that enters or leaves the node may change.
import type { Rule } from './call.ts'
import * as linear from './linear-rules.ts'
import * as pointwise from './pointwise-rules.ts'
import * as shaping from './shaping-rules.ts'

const { broadcast, broadcastOf, pass, perChannel, quantise, softmax, window } = pointwise
const { conv, convTranspose, gemm, matMulOf } = linear

const rows = (rule: Rule, names: string): [string, Rule][] => names.split(' ').map(name => [name, rule])

/** Rules by op of ai.onnx; ops of other domains as `domain::Op`. */
export const channelRules: ReadonlyMap<string, Rule> = new Map([
  ...rows(
    pass,
    'Relu LeakyRelu Elu Selu Celu Sigmoid HardSigmoid HardSwish Mish Gelu Tanh Softplus Softsign Erf',
  ),
  ...rows(
    pass,
    'ThresholdedRelu Identity Cast Dropout Clip Exp Log Sqrt Abs Neg Reciprocal Floor Ceil Round Sign',
  ),
  ...rows(pass, 'Not IsNaN Sin Cos Shrink com.microsoft::Gelu com.microsoft::QuickGelu'),
  ...rows(broadcast, 'Add Sub Mul Div Pow Max Min Sum Mean PRelu Where Equal Greater Less GreaterOrEqual'),
  ...rows(broadcast, 'LessOrEqual And Or Xor Mod'),
  ...rows(
    broadcastOf(() => [0, 3]),
    'com.microsoft::QLinearAdd com.microsoft::QLinearMul',
  ),
  ...rows(window, 'MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool GlobalLpPool'),
  ['Conv', conv({ x: 0, w: 1, perOut: [2] })],
  ['QLinearConv', conv({ x: 0, w: 3, perOut: [4, 5, 8] })],
  ['ConvInteger', conv({ x: 0, w: 1, perOut: [3] })],
  ['ConvTranspose', convTranspose],
  ['Gemm', gemm],
  ['MatMul', matMulOf(0, 1)],
  ['QLinearMatMul', matMulOf(0, 3)],
  ...rows(perChannel, 'BatchNormalization InstanceNormalization'),
  ...rows(quantise, 'QuantizeLinear DequantizeLinear'),
  ...rows(softmax, 'Softmax LogSoftmax'),
  ['Transpose', shaping.transpose],
  ['Concat', shaping.concatenate],
  ...rows(
    shaping.reduce,
    'ReduceMean ReduceSum ReduceMax ReduceMin ReduceL1 ReduceL2 ReduceProd ReduceSumSquare',
  ),
  ['Squeeze', shaping.squeeze],
  ['Unsqueeze', shaping.unsqueeze],
  ['Pad', shaping.pad],
  ['Upsample', shaping.sameLengths],
  ['Resize', shaping.resize],
  ['Slice', shaping.slice],
  ['Split', shaping.split],
  ['Gather', shaping.gather],
  ['Flatten', shaping.flatten],
  ['Reshape', shaping.reshape],
  ['ConstantOfShape', shaping.constantOfShape],
  ...rows(shaping.lengthsOnly, 'Shape Size'),
])
