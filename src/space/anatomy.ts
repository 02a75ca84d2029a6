// What one layer is made of, for people, and in which words two of the same name differ.
import { dtypes, type Graph, intAttr, intsAttr, type Node, type Shapes } from '../ir/index.ts'

export type Anatomy = {
  readonly op: string
  /** Window of a convolution or pooling; empty for others. */
  readonly kernel: readonly number[]
  readonly stride: number
  readonly groups: number
  /** Channels read and put out by the weights; 0 where there are none. */
  readonly in: number
  readonly out: number
  /** What it puts out, without the batch. */
  readonly output: readonly (number | string)[]
  readonly isMain: boolean
}

const moving = /Pool|^Resize$/

export function anatomy(node: Node, graph: Graph, shapes: Shapes): Anatomy {
  const weight = weightOf(node, graph)
  const [stride = 1] = intsAttr(node, 'strides', [])
  const output = shapes.get(node.outputs[0] ?? '')?.shape?.slice(1) ?? []
  const isMain = weight !== undefined || moving.test(node.op)
  const bare = { op: node.op, kernel: [], stride, groups: 1, in: 0, out: firstOf(output), output, isMain }
  if (node.op === 'Conv' && weight) {
    const groups = intAttr(node, 'group', 1)
    return { ...bare, kernel: weight.slice(2), groups, in: weight[1]! * groups, out: weight[0]! }
  }
  if (weight?.length === 2) {
    const [first, second] = intAttr(node, 'transB', 0) ? [weight[1]!, weight[0]!] : [weight[0]!, weight[1]!]
    return { ...bare, in: first, out: second }
  }
  return moving.test(node.op) ? { ...bare, kernel: intsAttr(node, 'kernel_shape', []) } : bare
}

const firstOf = ([first]: readonly (number | string)[]) => (typeof first === 'number' ? first : 0)

/** The shape of the kernel or matrix a node reads. */
function weightOf(node: Node, graph: Graph): readonly number[] | undefined {
  for (const name of node.inputs.slice(1, 2)) {
    const constant = graph.constants.get(name)
    if (constant && constant.shape.length >= 2 && dtypes[constant.dtype].kind === 'float')
      return constant.shape
  }
  return undefined
}

/** 'Conv 3×3 s2 depthwise 16→16', 'Gemm 64→10', 'MaxPool 2×2 s2', 'Relu'. */
export function words(layer: Anatomy): string {
  const { op, kernel, stride, in: from, out } = layer
  const window = kernel.length > 0 ? ` ${kernel.join('×')}${stride > 1 ? ` s${stride}` : ''}` : ''
  const form = formOf(layer) === 'dense' ? '' : ` ${formOf(layer)}`
  return `${op}${window}${form}${from > 0 ? ` ${from}→${out}` : ''}`
}

function formOf({ groups, in: from, out }: Anatomy): string {
  if (groups === 1) return 'dense'
  return groups === from && groups === out ? 'depthwise' : `in ${groups} groups`
}

/** What was done to a layer, first what was chosen, then what it does to what comes out. */
export function changesOf(old: Anatomy, now: Anatomy, isSplit: boolean): string[] {
  const isNarrower = windowOf(old) !== '1' && windowOf(now) === '1'
  const isSeparable = isSplit && isNarrower
  const told = [
    old.op === now.op ? '' : `${old.op}→${now.op}`,
    isSeparable ? 'made separable' : changed('kernel', windowOf(old), windowOf(now)),
    isSeparable ? '' : changed('form', formOf(old), formOf(now)),
    isSeparable ? '' : changed('stride', old.stride, now.stride),
    old.out > 0 && now.out > 0 ? changed('width', old.out, now.out) : '',
    changed('size', sizeOf(old), sizeOf(now)),
  ].filter(text => text !== '')
  return told.length > 0 ? told : [changed('reads', old.in, now.in)].filter(text => text !== '')
}

const changed = (what: string, old: string | number, now: string | number): string =>
  old === now ? '' : `${what} ${old}→${now}`

/** '3' for 3×3, '1×5' otherwise. */
const windowOf = ({ kernel }: Anatomy): string =>
  new Set(kernel).size === 1 ? String(kernel[0]) : kernel.join('×')

const sizeOf = ({ output }: Anatomy): string => output.slice(1).join('×')
