// The names of all operators that ir knows, as a type: what makes a missing gradient row a compile error.
// A test holds this list equal to ir's table.

const onnx =
  'Add Sub Mul Div Pow Mod Sum Mean Max Min Neg Abs Floor Ceil Round Sqrt Reciprocal Exp Log Sin Cos Tan Asin Acos Atan Sinh Cosh Asinh Acosh Atanh Sign Erf BitwiseAnd BitwiseOr BitwiseXor BitwiseNot BitShift Equal Less Greater LessOrEqual GreaterOrEqual And Or Xor Not IsNaN IsInf Where Cast CastLike BitCast Identity Dropout Relu Sigmoid Tanh Elu Selu LeakyRelu HardSigmoid Softplus Softsign ThresholdedRelu Shrink Celu HardSwish Mish Gelu Swish Clip PRelu Softmax LogSoftmax Hardmax Conv ConvTranspose MaxPool AveragePool LpPool GlobalAveragePool GlobalMaxPool GlobalLpPool MaxUnpool Gemm MatMul Einsum BatchNormalization InstanceNormalization GroupNormalization LayerNormalization SimplifiedLayerNormalization RMSNormalization LRN LpNormalization MeanVarianceNormalization LSTM GRU RNN Attention RotaryEmbedding ReduceMean ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp ReduceSumSquare ReduceSum ReduceProd ReduceMax ReduceMin ArgMax ArgMin TopK CumSum CumProd NonZero Unique Reshape Flatten Transpose Squeeze Unsqueeze Concat Split Expand Tile DepthToSpace SpaceToDepth Shape Size Slice Gather GatherElements GatherND Scatter ScatterElements ScatterND TensorScatter Pad OneHot Compress ReverseSequence Trilu NonMaxSuppression Constant ConstantOfShape Range RandomNormal RandomUniform RandomNormalLike RandomUniformLike EyeLike Bernoulli Multinomial HannWindow HammingWindow BlackmanWindow Upsample Resize GridSample AffineGrid RoiAlign DFT STFT MelWeightMatrix Col2Im CenterCropPad QuantizeLinear DequantizeLinear DynamicQuantizeLinear ConvInteger MatMulInteger QLinearConv QLinearMatMul If Loop Scan'
const microsoft =
  'Gelu QuickGelu FastGelu BiasGelu FusedConv FusedGemm FusedMatMul QuantizeLinear DequantizeLinear QLinearAdd QLinearMul QLinearConv QGemm QLinearSigmoid QLinearLeakyRelu QLinearSoftmax QLinearGlobalAveragePool QLinearAveragePool QLinearConcat QLinearWhere DynamicQuantizeMatMul MatMulIntegerToFloat SkipLayerNormalization SkipSimplifiedLayerNormalization EmbedLayerNormalization Attention MultiHeadAttention QAttention DynamicQuantizeLSTM MatMulNBits Trilu Pad'

// The accumulator keeps the recursion in the compiler's tail position.
type Words<S extends string, Found = never> = S extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Found | Word>
  : Found | S

/** An operator of ai.onnx by its name, one of com.microsoft as `com.microsoft:Name` (ir's `opKey`). */
export type Op = Words<typeof onnx> | `com.microsoft:${Words<typeof microsoft>}`

export const opNames = [
  ...onnx.split(' '),
  ...microsoft.split(' ').map(op => `com.microsoft:${op}`),
] as readonly Op[]
