// How the layers that multiply by a constant weight are laid out: which channel each element of the weight makes, and which
// it reads. One row per operator; what scales channels (BatchNormalization) can be moved into any of them.
import { attribute, floatAttr, intAttr, intsAttr } from './attributes.ts'
import type { Node } from './graph.ts'
import { elements } from './tensor.ts'

/** Of one node with a weight of one shape. */
export type Layout = {
  readonly outputs: number
  /** Undefined where those of the data are not its axis 1. */
  readonly inputs: number | undefined
  /** The channel that element `i` of the weight makes, and the one that it reads. */
  output(i: number): number
  input(i: number): number
  /** Rank of what comes out, where the weight tells it. */
  readonly rank: number | undefined
  /** Factors of weight and bias in the result. */
  readonly alpha: number
  readonly beta: number
  /** Every output is a sum over all of its inputs: nothing that is 0 was put around them. */
  readonly unpadded: boolean
}

type Row = {
  /** Input of the bias; undefined = it takes none. */
  readonly bias: number | undefined
  layout(node: Node, weight: readonly number[]): Layout
}

const unpadded = (node: Node) => {
  const auto = attribute(node, 'auto_pad', 'string') ?? 'NOTSET'
  return auto === 'VALID' || (auto === 'NOTSET' && intsAttr(node, 'pads', []).every(pad => pad === 0))
}
const plain = { alpha: 1, beta: 1 } as const

const matrix = ([a = 1, b = 1]: readonly number[], transposed: boolean) =>
  transposed
    ? { outputs: a, inputs: b, output: (i: number) => Math.floor(i / b), input: (i: number) => i % b }
    : { outputs: b, inputs: a, output: (i: number) => i % b, input: (i: number) => Math.floor(i / b) }

/** By operator of ai.onnx; the data is input 0, the weight input 1. */
export const linearLayers: Readonly<Record<string, Row>> = {
  Conv: {
    bias: 2,
    layout: (node, [outputs = 1, own = 1, ...kernel]) => {
      const [group, size] = [intAttr(node, 'group', 1), elements(kernel)]
      const output = (i: number) => Math.floor(i / (own * size))
      return {
        ...plain,
        outputs,
        inputs: own * group,
        output,
        input: i => Math.floor(output(i) / (outputs / group)) * own + (Math.floor(i / size) % own),
        rank: kernel.length + 2,
        unpadded: unpadded(node),
      }
    },
  },
  ConvTranspose: {
    bias: 2,
    layout: (node, [inputs = 1, own = 1, ...kernel]) => {
      const [group, size] = [intAttr(node, 'group', 1), elements(kernel)]
      const input = (i: number) => Math.floor(i / (own * size))
      return {
        ...plain,
        outputs: own * group,
        inputs,
        output: i => Math.floor(input(i) / (inputs / group)) * own + (Math.floor(i / size) % own),
        input,
        rank: kernel.length + 2,
        // At the borders fewer inputs come together.
        unpadded: false,
      }
    },
  },
  Gemm: {
    bias: 2,
    layout: (node, weight) => {
      const layout = matrix(weight, intAttr(node, 'transB', 0) === 1)
      return {
        ...layout,
        inputs: intAttr(node, 'transA', 0) === 0 ? layout.inputs : undefined,
        rank: 2,
        alpha: floatAttr(node, 'alpha', 1),
        beta: floatAttr(node, 'beta', 1),
        unpadded: true,
      }
    },
  },
  MatMul: {
    bias: undefined,
    layout: (_, weight) => ({ ...matrix(weight, false), ...plain, rank: undefined, unpadded: true }),
  },
}
