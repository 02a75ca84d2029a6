// The table of multiply–accumulates: every op a model may hold has a row, and zero is written down as `none`.
// An op without a row is an error, never a silent zero. Keys: `opKey` of ir.
import {
  attention,
  branches,
  convolution,
  einsum,
  freeBodies,
  fusedAttention,
  gemm,
  loop,
  type MacRule,
  matMul,
  none,
  recurrent,
  scan,
  transposedConvolution,
} from './mac-rules.ts'

const rules: Readonly<Record<string, MacRule>> = {
  Attention: attention,
  Conv: convolution(1),
  ConvInteger: convolution(1),
  ConvTranspose: transposedConvolution,
  DeformConv: convolution(1),
  Einsum: einsum,
  GRU: recurrent,
  Gemm: gemm(),
  If: branches,
  LSTM: recurrent,
  Loop: loop,
  MatMul: matMul(),
  MatMulInteger: matMul(),
  QLinearConv: convolution(3),
  QLinearMatMul: matMul(),
  RNN: recurrent,
  Scan: scan,
  SequenceMap: freeBodies,
  'com.microsoft:Attention': fusedAttention,
  'com.microsoft:ConvTransposeWithDynamicPads': transposedConvolution,
  'com.microsoft:DynamicQuantizeLSTM': recurrent,
  'com.microsoft:DynamicQuantizeMatMul': matMul(),
  'com.microsoft:FusedConv': convolution(1),
  'com.microsoft:FusedGemm': gemm(),
  'com.microsoft:FusedMatMul': matMulOfTransposed(),
  'com.microsoft:MatMulInteger16': matMul(),
  'com.microsoft:MatMulIntegerToFloat': matMul(),
  'com.microsoft:MatMulNBits': matMul(),
  'com.microsoft:MultiHeadAttention': attention,
  'com.microsoft:NhwcConv': convolution(1),
  'com.microsoft:NhwcFusedConv': convolution(1),
  'com.microsoft:QAttention': fusedAttention,
  'com.microsoft:QGemm': gemm(),
  'com.microsoft:QLinearConv': convolution(3),
  'com.microsoft:TransposeMatMul': matMulOfTransposed(),
}

/** The left operand's K stands last, or last but one where it is read transposed. */
function matMulOfTransposed(): MacRule {
  return call => {
    const a = call.input(0)
    const out = call.output(0)
    const isTransposed = call.node.attributes['transA']?.value === 1
    const k = a?.at(isTransposed ? -2 : -1)
    return out && k !== undefined ? out.reduce((x, y) => x * y, 1) * k : undefined
  }
}

/** Ops that move, compare, normalise, pool, quantise or work element by element. */
const free = `
  Abs Acos Acosh Add AffineGrid And ArgMax ArgMin Asin Asinh Atan Atanh AveragePool BatchNormalization Bernoulli
  BitCast BitShift BitwiseAnd BitwiseNot BitwiseOr BitwiseXor BlackmanWindow Cast CastLike Ceil Celu CenterCropPad
  Clip Col2Im Compress Concat ConcatFromSequence Constant ConstantOfShape Cos Cosh CumProd CumSum DFT DepthToSpace
  DequantizeLinear Det Div Dropout DynamicQuantizeLinear Elu Equal Erf Exp Expand EyeLike Flatten Floor Gather
  GatherElements GatherND Gelu GlobalAveragePool GlobalLpPool GlobalMaxPool Greater GreaterOrEqual GridSample
  GroupNormalization HammingWindow HannWindow HardSigmoid HardSwish Hardmax Identity ImageDecoder
  InstanceNormalization IsInf IsNaN LRN LayerNormalization LeakyRelu Less LessOrEqual Log LogSoftmax LpNormalization
  LpPool Max MaxPool MaxRoiPool MaxUnpool Mean MeanVarianceNormalization MelWeightMatrix Min Mish Mod Mul
  Multinomial Neg NegativeLogLikelihoodLoss NonMaxSuppression NonZero Not OneHot Optional OptionalGetElement
  OptionalHasElement Or PRelu Pad Pow QuantizeLinear RMSNormalization RandomNormal RandomNormalLike RandomUniform
  RandomUniformLike Range Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceMax ReduceMean ReduceMin
  ReduceProd ReduceSum ReduceSumSquare RegexFullMatch Relu Reshape Resize ReverseSequence RoiAlign RotaryEmbedding
  Round STFT Scatter ScatterElements ScatterND Selu SequenceAt SequenceConstruct SequenceEmpty SequenceErase
  SequenceInsert SequenceLength Shape Shrink Sigmoid Sign SimplifiedLayerNormalization Sin Sinh Size Slice Softmax SoftmaxCrossEntropyLoss
  Softplus Softsign SpaceToDepth Split SplitToSequence Sqrt Squeeze StringConcat StringNormalizer StringSplit Sub
  Sum Swish Tan Tanh TensorScatter TfIdfVectorizer ThresholdedRelu Tile TopK Transpose Trilu Unique Unsqueeze
  Upsample Where Xor
  com.microsoft:BiasAdd com.microsoft:BiasDropout com.microsoft:BiasGelu com.microsoft:BiasSoftmax
  com.microsoft:BiasSplitGelu com.microsoft:BitmaskBiasDropout com.microsoft:BitmaskDropout
  com.microsoft:DequantizeLinear com.microsoft:EmbedLayerNormalization com.microsoft:ExpandDims
  com.microsoft:FastGelu com.microsoft:GatherND com.microsoft:Gelu com.microsoft:GridSample
  com.microsoft:GroupNorm com.microsoft:LayerNormalization com.microsoft:MulInteger com.microsoft:NhwcMaxPool
  com.microsoft:Pad com.microsoft:QLinearAdd com.microsoft:QLinearAveragePool com.microsoft:QLinearConcat
  com.microsoft:QLinearGlobalAveragePool com.microsoft:QLinearLeakyRelu com.microsoft:QLinearMul
  com.microsoft:QLinearReduceMean com.microsoft:QLinearSigmoid com.microsoft:QLinearSoftmax
  com.microsoft:QLinearWhere com.microsoft:QuantizeLinear com.microsoft:QuickGelu com.microsoft:Range
  com.microsoft:ReduceSumInteger com.microsoft:RotaryEmbedding com.microsoft:SimplifiedLayerNormalization
  com.microsoft:SkipGroupNorm com.microsoft:SkipLayerNormalization
  com.microsoft:SkipSimplifiedLayerNormalization com.microsoft:Trilu com.microsoft:Unique
`

/** The MAC rule of every known op, by `opKey`. */
export const macs: ReadonlyMap<string, MacRule> = new Map([
  ...free
    .trim()
    .split(/\s+/)
    .map((key): [string, MacRule] => [key, none]),
  ...Object.entries(rules),
])
