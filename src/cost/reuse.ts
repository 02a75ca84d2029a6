// Which outputs need no memory of their own. A rule here promises that a kernel can write output element i once it
// has read input element i, or the row it normalises. Everything not named gets a fresh buffer: Conv, Concat, pools …

/** Output 0 is input 0 under another shape: the same buffer, always. */
const views = new Set(['Reshape', 'Flatten', 'Squeeze', 'Unsqueeze', 'Identity', 'Dropout', 'Optional'])

/** Output 0 may overwrite input 0 when this is its last use and the sizes in bytes are equal. */
const unary = `
  Abs Acos Acosh Asin Asinh Atan Atanh BatchNormalization BitwiseNot Cast CastLike Ceil Celu Clip Cos Cosh
  DequantizeLinear Elu Erf Exp Floor Gelu HardSigmoid HardSwish Hardmax InstanceNormalization IsInf IsNaN
  LayerNormalization LeakyRelu Log LogSoftmax LpNormalization Mish Neg Not PRelu QuantizeLinear RMSNormalization
  Reciprocal Relu Round Selu Shrink Sigmoid Sign Sin Sinh Softmax Softplus Softsign Sqrt Swish Tan Tanh
  ThresholdedRelu com.microsoft:BiasGelu com.microsoft:DequantizeLinear com.microsoft:FastGelu
  com.microsoft:Gelu com.microsoft:QLinearLeakyRelu com.microsoft:QLinearSigmoid com.microsoft:QLinearSoftmax
  com.microsoft:QuantizeLinear com.microsoft:QuickGelu com.microsoft:SkipLayerNormalization
`
/** Output 0 may overwrite any one input of the same size. */
const anyInput = `
  Add And BitwiseAnd BitwiseOr BitwiseXor Div Equal Greater GreaterOrEqual Less LessOrEqual Max Mean Min Mod Mul Or
  Pow Sub Sum Where Xor com.microsoft:BiasAdd com.microsoft:QLinearAdd com.microsoft:QLinearMul
`
const words = (text: string) => text.trim().split(/\s+/)
const overFirst = new Set(words(unary))
const overAny = new Set(words(anyInput))

/** Whether output 0 of the op (`opKey`) is its input 0 seen differently. */
export const isView = (key: string): boolean => views.has(key)

/** The inputs that output 0 of the op (`opKey`) may overwrite. */
export const overwritable = (key: string, inputs: readonly string[]): readonly string[] =>
  overAny.has(key) ? inputs : overFirst.has(key) ? inputs.slice(0, 1) : []
