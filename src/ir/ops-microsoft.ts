// The operators of com.microsoft that exporters, quantisers and ONNX Runtime's optimiser write; they follow
// onnxruntime/docs/ContribOperators.md.

import type { OpRow } from './ops.ts'
import { each, row } from './ops-onnx.ts'
import { broadcastInputs, sameAsInput } from './shape-rules/elementwise.ts'
import { matrixLike, pad } from './shape-rules/indexing.ts'
import { fusedMatMul, gemm, matMul, packedMatMul, typeOf } from './shape-rules/linear.ts'
import { dequantize, quantize, quantizedWhere } from './shape-rules/quantisation.ts'
import {
  embedLayerNormalization,
  fusedAttention,
  multiHeadAttention,
  quantizedAttention,
  quantizedLstm,
  skipLayerNormalization,
} from './shape-rules/sequences.ts'
import { concat } from './shape-rules/shaping.ts'
import { convolution, globalPool, layoutPool } from './shape-rules/windows.ts'

const many = Number.MAX_SAFE_INTEGER

export const microsoftOps: { readonly [op: string]: OpRow } = {
  ...each('Gelu QuickGelu', row(sameAsInput, 1)),
  FastGelu: row(sameAsInput, 1, 2),
  BiasGelu: row(broadcastInputs(0, 1), 2),
  FusedConv: row(convolution(typeOf(0)), 2, 4),
  FusedGemm: row(gemm(typeOf(0)), 2, 3),
  FusedMatMul: row(fusedMatMul, 2),
  QuantizeLinear: row(quantize, 2, 3),
  DequantizeLinear: row(dequantize, 2, 3),
  QLinearAdd: row(broadcastInputs(0, 3), 7, 8),
  QLinearMul: row(broadcastInputs(0, 3), 7, 8),
  QLinearConv: row(convolution(typeOf(7), { data: 0, weight: 3, bias: 8 }), 8, 9),
  QGemm: row(
    gemm(call => (call.has(8) ? call.dtype(8) : 'float32'), { a: 0, b: 3, c: 6 }),
    6,
    9,
  ),
  ...each('QLinearSigmoid QLinearLeakyRelu QLinearSoftmax', row(sameAsInput, 4, 5)),
  QLinearGlobalAveragePool: row(globalPool, 5),
  QLinearAveragePool: row(layoutPool, 4, 5),
  QLinearConcat: row(concat(2, 3), 5, many),
  QLinearWhere: row(quantizedWhere, 9),
  DynamicQuantizeMatMul: row(matMul(typeOf(0)), 3, 5),
  MatMulIntegerToFloat: row(matMul(typeOf(2)), 4, 7),
  SkipLayerNormalization: row(skipLayerNormalization, 3, 5),
  SkipSimplifiedLayerNormalization: row(skipLayerNormalization, 3, 4),
  EmbedLayerNormalization: row(embedLayerNormalization, 1, 9),
  Attention: row(fusedAttention, 2, 7),
  MultiHeadAttention: row(multiHeadAttention, 1, 10),
  QAttention: row(quantizedAttention, 5, 9),
  DynamicQuantizeLSTM: row(quantizedLstm, 3, 12),
  MatMulNBits: row(packedMatMul, 3, 6),
  Trilu: row(matrixLike, 1, 2),
  Pad: row(pad, 2, 4),
}
