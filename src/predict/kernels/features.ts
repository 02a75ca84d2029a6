// What is told of kernels and graphs as numbers: the class a kernel belongs to, where it lies among its like, and sums over
// a graph by class.
import type { Kernel } from './kernel.ts'

/** Kernels that share their code, more or less. */
export const kernelClasses = [
  'direct convolution',
  'pointwise convolution',
  'convolution',
  'depthwise convolution',
  'grouped convolution',
  'plain convolution',
  'plain depthwise convolution',
  'transposed convolution',
  'matrix product',
  'batched product',
  'attention',
  'recurrent',
  'quantised',
  'pool',
  'global pool',
  'elementwise',
  'function',
  'normalisation',
  'reduction',
  'softmax',
  'layout',
  'concatenation',
  'resize',
  'gather',
  'view',
  'control',
  'other',
] as const
export type KernelClass = (typeof kernelClasses)[number]

const byOp: readonly (readonly [RegExp, KernelClass])[] = [
  [/^com\.microsoft:Q|^QLinear|Integer|quantize|QuantizeLinear|Quantize/i, 'quantised'],
  [/ConvTranspose/, 'transposed convolution'],
  [/Gemm|^MatMul$/, 'matrix product'],
  [/MatMul|Einsum/, 'batched product'],
  [/Attention/, 'attention'],
  [/^(LSTM|GRU|RNN)$/, 'recurrent'],
  [/^Global/, 'global pool'],
  [/Pool/, 'pool'],
  [/^(If|Loop|Scan|SequenceMap)$/, 'control'],
  [/^(Reorder|Transpose|Pad|SpaceToDepth|DepthToSpace)/, 'layout'],
  [/^(Concat|Split)$/, 'concatenation'],
  [/^(Resize|Upsample)$/, 'resize'],
  [/^(Gather|Slice|Scatter|OneHot|Tile|Expand|TopK|Trilu)/, 'gather'],
  [/^(Reshape|Flatten|Squeeze|Unsqueeze|Shape|Identity|Dropout|Size|Cast|Constant|Range)/, 'view'],
  [/Normalization$|^LRN$|SkipLayer/, 'normalisation'],
  [/^(Reduce|Arg|CumSum)/, 'reduction'],
  [/Softmax$/, 'softmax'],
  [
    /^(Add|Sub|Mul|Div|Sum|Max|Min|Mean|Relu|Clip|Where|Neg|Abs|Equal|Greater|Less|And|Or|Not|PRelu|LeakyRelu)/,
    'elementwise',
  ],
  [
    /^(Sigmoid|Tanh|Hard|Erf|Exp|Log|Sqrt|Pow|Gelu|com\.microsoft:(Bias|Fast|Quick)?Gelu|Elu|Selu|Celu|Soft|Sin|Cos|Mish|Swish|Reciprocal|Round|Floor|Ceil)/,
    'function',
  ],
]

// Asked for by every fold and setting of a fit, and each time a dozen patterns would be tried.
const known = new WeakMap<Kernel, KernelClass>()

export function classOf(kernel: Kernel): KernelClass {
  const found = known.get(kernel) ?? foundClass(kernel)
  known.set(kernel, found)
  return found
}

function foundClass(kernel: Kernel): KernelClass {
  const { op, layout, groups, input, output, window } = kernel
  if (op !== 'Conv') return byOp.find(([pattern]) => pattern.test(op))?.[1] ?? 'other'
  const isDepthwise = groups > 1 && groups === input[1]
  if (layout === 'plain') return isDepthwise ? 'plain depthwise convolution' : 'plain convolution'
  if (isDepthwise) return 'depthwise convolution'
  if (groups > 1) return 'grouped convolution'
  if ((input[1] ?? 0) < 8 && output.length === 4) return 'direct convolution'
  return window.every(length => length === 1) ? 'pointwise convolution' : 'convolution'
}

const log = (value: number) => Math.log2(1 + value)
const product = (lengths: readonly number[]) => lengths.reduce((a, b) => a * b, 1)

/** Where a kernel lies among those of its class: doublings, so that a step of 1 is a factor of 2. */
export function coordinates(kernel: Kernel): number[] {
  const { input, output, window, stride, groups, activation, adds } = kernel
  return [
    log(input[1] ?? 0),
    log(output[1] ?? 0),
    log(product(output.slice(2))),
    log(product(window)),
    log(kernel.macs) / 2,
    log(kernel.weightBytes) / 2,
    log(kernel.inputBytes + kernel.outputBytes) / 2,
    stride > 1 ? 1 : 0,
    log(groups) / 4,
    activation === '' || activation === 'Relu' ? 0 : 1,
    adds ? 0.5 : 0,
  ]
}

/** Per class: number, MACs and bytes, on a logarithmic scale; for spreading samples and for graph-level models. */
export const graphFeatures = (kernels: readonly Kernel[]): Float64Array => workByClass(kernels).map(log)

/** What adds up over kernels, by class: how many, multiply-adds, bytes moved. */
export function workByClass(kernels: readonly Kernel[]): Float64Array {
  const sums = new Float64Array(kernelClasses.length * 3)
  for (const kernel of kernels) {
    const at = 3 * kernelClasses.indexOf(classOf(kernel))
    sums[at]! += 1
    sums[at + 1]! += kernel.macs
    sums[at + 2]! += kernel.inputBytes + kernel.outputBytes + kernel.weightBytes
  }
  return sums
}
