// Which inputs of quantised ops hold weights and which hold scales and zero points. Ops without a row: floating-point
// constants are parameters, integer constants are shapes and indices.
import { intAttr, type Node } from '../ir/index.ts'

type Slots = {
  /** Inputs whose integer constants are parameters. */
  readonly weights?: readonly number[]
  /** Inputs whose constants describe the quantisation and are no parameters. */
  readonly scales?: readonly number[]
}

const weightOnly = (input: number): Slots => ({ weights: [input] })
const qdq: Slots = { weights: [0], scales: [1, 2] }
const elementWise: Slots = { weights: [0, 3], scales: [1, 2, 4, 5, 6, 7] }
const pooled: Slots = { scales: [1, 2, 3, 4] }

/** By `opKey`. */
export const constantSlots: Readonly<Record<string, Slots>> = {
  ConvInteger: { weights: [1], scales: [2, 3] },
  DequantizeLinear: qdq,
  MatMulInteger: { weights: [0, 1], scales: [2, 3] },
  QLinearConv: { weights: [3, 8], scales: [1, 2, 4, 5, 6, 7] },
  QLinearMatMul: elementWise,
  QuantizeLinear: { scales: [1, 2] },
  'com.microsoft:DequantizeLinear': qdq,
  'com.microsoft:DynamicQuantizeLSTM': { weights: [1, 2], scales: [8, 9, 10, 11] },
  'com.microsoft:DynamicQuantizeMatMul': { weights: [1], scales: [2, 3] },
  'com.microsoft:MatMulIntegerToFloat': { weights: [0, 1], scales: [2, 3, 4, 5] },
  'com.microsoft:MatMulNBits': { weights: [1], scales: [2, 3] },
  'com.microsoft:MatMulInteger16': weightOnly(1),
  'com.microsoft:QAttention': { weights: [1], scales: [3, 4, 6, 7] },
  'com.microsoft:QGemm': { weights: [0, 3, 6], scales: [1, 2, 4, 5, 7, 8] },
  'com.microsoft:QLinearAdd': elementWise,
  'com.microsoft:QLinearAveragePool': pooled,
  'com.microsoft:QLinearConv': { weights: [3, 8], scales: [1, 2, 4, 5, 6, 7] },
  'com.microsoft:QLinearGlobalAveragePool': pooled,
  'com.microsoft:QLinearLeakyRelu': pooled,
  'com.microsoft:QLinearMul': elementWise,
  'com.microsoft:QLinearSigmoid': pooled,
  'com.microsoft:QLinearSoftmax': pooled,
  'com.microsoft:QuantizeLinear': { scales: [1, 2] },
}

type Channels = (shape: readonly number[], node: Node) => number | undefined

/** The output channels of an op's weights: one quantisation scale each. By `opKey`; others have one scale. */
export const outputChannels: Readonly<Record<string, Channels>> = {
  Conv: shape => shape[0],
  ConvTranspose: (shape, node) => (shape[1] ?? 1) * intAttr(node, 'group', 1),
  Gemm: (shape, node) => (intAttr(node, 'transB', 0) ? shape[0] : shape[1]),
  MatMul: shape => shape.at(-1),
}
