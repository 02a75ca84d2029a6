// Which operators a model may name. A domain outside this list would need a custom operator library: native code
// from a stranger, never loaded.
import { userError } from '../errors.ts'

// Operators of com.microsoft that ONNX Runtime's CPU build brings along and that exporters, its optimiser or its
// quantiser write: github.com/microsoft/onnxruntime docs/ContribOperators.md.
const microsoft = new Set(
  `Attention BeamSearch BiasAdd BiasDropout BiasGelu BiasSoftmax BiasSplitGelu BifurcationDetector
  BitmaskBiasDropout BitmaskDropout CDist ComplexMul ComplexMulConj ConvTransposeWithDynamicPads CropAndResize
  DecoderAttention DecoderMaskedMultiHeadAttention DecoderMaskedSelfAttention DequantizeBFP DequantizeLinear
  DequantizeWithOrder DynamicQuantizeLSTM DynamicQuantizeMatMul DynamicTimeWarping EmbedLayerNormalization
  ExpandDims FastGelu FusedConv FusedGemm FusedMatMul FusedMatMulActivation GatedRelativePositionBias
  GatherBlockQuantized GatherND Gelu GemmFastGelu GemmFloat8 GreedySearch GridSample GroupNorm
  GroupQueryAttention Inverse Irfft LayerNormalization LongformerAttention MatMulBnb4 MatMulFpQ4
  MatMulInteger16 MatMulIntegerToFloat MatMulNBits MaxpoolWithMask MoE MulInteger MultiHeadAttention
  MurmurHash3 NGramRepeatBlock NhwcConv NhwcFusedConv NhwcMaxPool PackedAttention PackedMultiHeadAttention Pad
  QAttention QGemm QLinearAdd QLinearAveragePool QLinearConcat QLinearConv QLinearGlobalAveragePool
  QLinearLeakyRelu QLinearMul QLinearReduceMean QLinearSigmoid QLinearSoftmax QLinearWhere QMoE
  QOrderedAttention QOrderedGelu QOrderedLayerNormalization QOrderedLongformerAttention QOrderedMatMul
  QuantizeBFP QuantizeLinear QuantizeWithOrder QuickGelu Range ReduceSumInteger RelativePositionBias
  RemovePadding RestorePadding Rfft RotaryEmbedding SampleOp Sampling SimplifiedLayerNormalization
  SkipGroupNorm SkipLayerNormalization SkipSimplifiedLayerNormalization SparseAttention SparseToDenseMatMul
  TransposeMatMul Trilu UnfoldTensor Unique WhisperBeamSearch WordConvEmbedding`.split(/\s+/),
)
// com.microsoft.nchwc and friends exist only inside a running session. ai.onnx.ml holds plain classical operators.
const allowed: Readonly<Record<string, ReadonlySet<string> | 'all'>> = {
  '': 'all',
  'ai.onnx.ml': 'all',
  'com.microsoft': microsoft,
}

/** The domains a model may use. */
export const allowedDomains: ReadonlySet<string> = new Set(Object.keys(allowed))

/** The one spelling of a domain: '' for ai.onnx. */
export const domainName = (domain: string): string => (domain === 'ai.onnx' ? '' : domain)

/** Throws unless `op` of `domain` may appear in a model from a stranger. */
export function checkOp(domain: string, op: string, node: string): void {
  if (op === 'EPContext') throw userError('model-op-refused', { node, op })
  const ops = Object.hasOwn(allowed, domain) ? allowed[domain] : undefined
  if (ops === undefined || (ops !== 'all' && !ops.has(op)))
    throw userError('model-domain-unknown', { node, op, domain })
}
