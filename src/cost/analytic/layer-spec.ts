// The layers the analytic chip models know: convolutions and linear maps, with the lengths their formulas take.
import { type Graph, label, type Node, opKey, type Shapes } from '../../ir/index.ts'
import { lengths } from '../activations.ts'

export type LayerSpec = {
  readonly kind: 'conv' | 'linear'
  /** Channels of input and output: Cin, Cout. */
  readonly channelsIn: number
  readonly channelsOut: number
  readonly kernel: number
  readonly kernelX: number
  readonly kernelY: number
  readonly groups: number
  /** Output lengths, in ONNX's order (height is x: the first spatial axis); 1 for linear. */
  readonly outX: number
  readonly outY: number
  /** Rows of a batch. */
  readonly batch: number
}

/** Depthwise as the cost models mean it: one filter per channel. */
export const isDepthwise = (spec: LayerSpec): boolean =>
  spec.groups > 1 && spec.groups === spec.channelsIn && spec.groups === spec.channelsOut

type Reader = (
  node: Node,
  shape: (name: string | undefined) => readonly number[] | undefined,
) => LayerSpec | undefined

const convolution =
  (weights: number): Reader =>
  (node, shape) => {
    const [x, w, y] = [shape(node.inputs[0]), shape(node.inputs[weights]), shape(node.outputs[0])]
    if (!x || !w || !y || w.length < 3 || w.length > 4) return undefined
    const [kernelX = 1, kernelY = 1] = w.slice(2)
    return {
      kind: 'conv',
      channelsIn: x[1]!,
      channelsOut: w[0]!,
      kernel: kernelX * kernelY,
      kernelX,
      kernelY,
      groups: Math.round(x[1]! / w[1]!),
      outX: y[2] ?? 1,
      outY: y[3] ?? 1,
      batch: y[0]!,
    }
  }

const linear =
  (weights: number): Reader =>
  (node, shape) => {
    const [w, y] = [shape(node.inputs[weights]), shape(node.outputs[0])]
    if (w?.length !== 2 || !y) return undefined
    const channelsOut = y.at(-1)!
    const channelsIn = (w[0]! * w[1]!) / channelsOut
    const batch = y.slice(0, -1).reduce((a, b) => a * b, 1)
    return {
      kind: 'linear',
      channelsIn,
      channelsOut,
      kernel: 1,
      kernelX: 1,
      kernelY: 1,
      groups: 1,
      outX: 1,
      outY: 1,
      batch,
    }
  }

/** By `opKey`; ops without a row are outside the models. */
const readers: Readonly<Record<string, Reader>> = {
  Conv: convolution(1),
  Gemm: linear(1),
  MatMul: linear(1),
  QLinearConv: convolution(3),
  QLinearMatMul: linear(3),
  'com.microsoft:FusedConv': convolution(1),
  'com.microsoft:QGemm': linear(3),
  'com.microsoft:QLinearConv': convolution(3),
}

export type SpecifiedLayer = {
  readonly name: string
  readonly op: string
  readonly spec: LayerSpec | undefined
}

/** Every node, with its lengths where the models know the layer. */
export function layerSpecs(graph: Graph, shapes: Shapes): SpecifiedLayer[] {
  const shape = (name: string | undefined) => (name ? lengths(shapes, name) : undefined)
  return graph.nodes.map(node => {
    const op = opKey(node.domain, node.op)
    return { name: label(node), op, spec: Object.hasOwn(readers, op) ? readers[op]!(node, shape) : undefined }
  })
}
