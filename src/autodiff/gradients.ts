// The gradient of every operator that ir knows. `null` = not differentiable, or not yet: training a model that needs
// it is refused with the operator's name. A missing row does not compile.
import type { Gradient } from './gradient.ts'
import { flat } from './gradient.ts'
import { activations } from './gradients/activations.ts'
import { control } from './gradients/control.ts'
import { convolution } from './gradients/convolution.ts'
import { elementwise } from './gradients/elementwise.ts'
import { linear } from './gradients/linear.ts'
import { normalisation } from './gradients/normalisation.ts'
import { pooling } from './gradients/pooling.ts'
import { quantisation } from './gradients/quantisation.ts'
import { reductions } from './gradients/reductions.ts'
import { resampling } from './gradients/resampling.ts'
import { shaping } from './gradients/shaping.ts'
import type { Op } from './op-names.ts'

/** Recurrent and fused layers, and reads and writes by index, that have no gradient yet. */
const without = {
  LSTM: null,
  GRU: null,
  RNN: null,
  Attention: null,
  RotaryEmbedding: null,
  Scatter: null,
  ScatterElements: null,
  ScatterND: null,
  TensorScatter: null,
  Compress: null,
  ReverseSequence: null,
  DFT: null,
  STFT: null,
  Col2Im: null,
  CenterCropPad: null,
} satisfies { [O in Op]?: null }

/** Integer arithmetic of models that are quantised already: there are no real weights to train. */
const quantised = {
  DynamicQuantizeLinear: null,
  ConvInteger: null,
  MatMulInteger: null,
  QLinearConv: null,
  QLinearMatMul: null,
  'com.microsoft:QLinearAdd': null,
  'com.microsoft:QLinearMul': null,
  'com.microsoft:QLinearConv': null,
  'com.microsoft:QGemm': null,
  'com.microsoft:QLinearSigmoid': null,
  'com.microsoft:QLinearLeakyRelu': null,
  'com.microsoft:QLinearSoftmax': null,
  'com.microsoft:QLinearGlobalAveragePool': null,
  'com.microsoft:QLinearAveragePool': null,
  'com.microsoft:QLinearConcat': null,
  'com.microsoft:QLinearWhere': null,
  'com.microsoft:DynamicQuantizeMatMul': null,
  'com.microsoft:MatMulIntegerToFloat': null,
  'com.microsoft:QAttention': null,
  'com.microsoft:DynamicQuantizeLSTM': null,
  'com.microsoft:MatMulNBits': null,
} satisfies { [O in Op]?: null }

/** What ONNX Runtime's optimiser fuses; the model before it has the parts. */
const fused = {
  'com.microsoft:FusedConv': null,
  'com.microsoft:FusedGemm': null,
  'com.microsoft:FusedMatMul': null,
  'com.microsoft:SkipLayerNormalization': null,
  'com.microsoft:SkipSimplifiedLayerNormalization': null,
  'com.microsoft:EmbedLayerNormalization': null,
  'com.microsoft:Attention': null,
  'com.microsoft:MultiHeadAttention': null,
  'com.microsoft:Trilu': null,
  'com.microsoft:Pad': null,
} satisfies { [O in Op]?: null }

/** Shapes, positions, and numbers from nothing: no gradient by nature. */
const sources = {
  Shape: flat,
  Size: flat,
  OneHot: flat,
  NonMaxSuppression: flat,
  Constant: flat,
  ConstantOfShape: flat,
  Range: flat,
  RandomNormal: flat,
  RandomUniform: flat,
  RandomNormalLike: flat,
  RandomUniformLike: flat,
  EyeLike: flat,
  Bernoulli: flat,
  Multinomial: flat,
  HannWindow: flat,
  HammingWindow: flat,
  BlackmanWindow: flat,
  MelWeightMatrix: flat,
} satisfies { [O in Op]?: Gradient }

export const gradients: { readonly [O in Op]: Gradient | null } = {
  ...elementwise,
  ...activations,
  ...reductions,
  ...linear,
  ...convolution,
  ...normalisation,
  ...pooling,
  ...shaping,
  ...resampling,
  ...quantisation,
  ...control,
  ...without,
  ...quantised,
  ...fused,
  ...sources,
}

/** The row of an operator by ir's key. */
export const gradientOf = (key: string): Gradient | null =>
  Object.hasOwn(gradients, key) ? gradients[key as Op] : null
