// Quantised models (QDQ form) opened for training: weights stored as integers become floats that are rounded in every step,
// as they will be in the result (Jacob et al. 2018, arXiv:1712.05877). Scales stay as they were.
import {
  type DType,
  floats,
  type Graph,
  intAttr,
  type Node,
  numbers,
  reads,
  rewrite,
  type Tensor,
  tensor,
} from '../ir/index.ts'

export type Opened = {
  readonly model: Graph
  /** The trained model with its weights as integers again, and the nodes of the model that came in. */
  close(trained: Graph): Graph
}

/** Least and largest value of the types that are opened. */
const ranges: { readonly [D in DType]?: readonly [number, number] } = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
}

type Weight = {
  readonly node: Node
  readonly name: string
  readonly stored: Tensor
  readonly scale: readonly number[]
  readonly zero: readonly number[]
  /** Which scale holds for element `i`. */
  at(i: number): number
}

/** A model without such weights comes back as it is. */
export function openQuantised(model: Graph): Opened {
  const weights = weightsOf(model)
  if (weights.length === 0) return { model, close: trained => trained }
  const constants = new Map(model.constants)
  const byNode = new Map(weights.map(weight => [weight.node, weight]))
  const real = ({ name, node }: Weight) => (isRounded(node, model) ? `${name}/real` : node.outputs[0]!)
  const nodes = model.nodes.flatMap(node => {
    const weight = byNode.get(node)
    if (!weight) return [node]
    constants.delete(weight.name)
    constants.set(real(weight), dequantised(weight))
    return isRounded(node, model) ? [rounding(weight, real(weight), constants), node] : []
  })
  const close = (trained: Graph) => {
    const kept = new Map(trained.constants)
    for (const weight of weights) {
      const value = kept.get(real(weight))
      for (const name of [real(weight), `${weight.name}/zero`]) kept.delete(name)
      kept.set(weight.name, value ? quantised(weight, value) : weight.stored)
      for (const name of weight.node.inputs.slice(1))
        if (name !== '') kept.set(name, model.constants.get(name)!)
    }
    const made = new Map(trained.nodes.map(node => [node.outputs[0]!, node]))
    const again = model.nodes.flatMap(node => (byNode.has(node) ? node : (made.get(node.outputs[0]!) ?? [])))
    return rewrite(trained, { nodes: again, constants: kept })
  }
  return { model: rewrite(model, { nodes, constants, hints: new Map() }), close }
}

/** QuantizeLinear makes no int32, in which biases are stored; their steps are too fine to matter. */
const isRounded = (node: Node, model: Graph) => model.constants.get(node.inputs[0]!)?.dtype !== 'int32'

function weightsOf(model: Graph): Weight[] {
  const uses = new Map<string, number>()
  for (const node of model.nodes) for (const name of reads(node)) uses.set(name, (uses.get(name) ?? 0) + 1)
  const borders = new Set([...model.inputs, ...model.outputs].map(value => value.name))
  return model.nodes.flatMap(node => {
    const [name = '', scaleName = '', zeroName = ''] = node.inputs
    const [stored, scale, zero] = [name, scaleName, zeroName].map(input => model.constants.get(input))
    const opens = node.op === 'DequantizeLinear' && stored && Object.hasOwn(ranges, stored.dtype)
    if (!opens || scale?.dtype !== 'float32' || (zeroName !== '' && !zero)) return []
    const alone = uses.get(name) === 1 && ![name, ...node.outputs].some(value => borders.has(value))
    if (!alone || intAttr(node, 'block_size', 0) !== 0) return []
    const at = placesOf(node, stored.shape, numbers(scale).length)
    return [{ node, name, stored, scale: numbers(scale), zero: zero ? numbers(zero) : [0], at }]
  })
}

function placesOf(node: Node, shape: readonly number[], count: number): (i: number) => number {
  if (count === 1) return () => 0
  const axis = intAttr(node, 'axis', 1)
  const inner = shape.slice(axis < 0 ? axis + shape.length + 1 : axis + 1).reduce((a, b) => a * b, 1)
  return i => Math.floor(i / inner) % count
}

/** The node that makes the integers out of the floats. */
function rounding({ node, name, stored, scale }: Weight, real: string, constants: Map<string, Tensor>): Node {
  const zero = node.inputs[2] || `${name}/zero`
  if (!node.inputs[2]) {
    const shape = scale.length === 1 ? constants.get(node.inputs[1]!)!.shape : [scale.length]
    constants.set(zero, tensor(stored.dtype, shape, new Float64Array(scale.length)))
  }
  return { ...node, name: '', op: 'QuantizeLinear', inputs: [real, node.inputs[1]!, zero], outputs: [name] }
}

const zeroAt = ({ zero, at }: Weight, i: number) => zero[zero.length === 1 ? 0 : at(i)]!

function dequantised(weight: Weight): Tensor {
  const { stored, scale, at } = weight
  const values = numbers(stored).map((q, i) => (q - zeroAt(weight, i)) * scale[at(i)]!)
  return tensor('float32', stored.shape, values)
}

/** As QuantizeLinear: halves to the even neighbour, and held within the type. */
function quantised(weight: Weight, value: Tensor): Tensor {
  const { stored, scale, at } = weight
  const [least, most] = ranges[stored.dtype]!
  const integers = Array.from(floats(value), (v, i) => {
    const q = toEven(Math.fround(v / scale[at(i)]!)) + zeroAt(weight, i)
    return Math.min(most, Math.max(least, q))
  })
  return tensor(stored.dtype, stored.shape, integers)
}

function toEven(v: number): number {
  const below = Math.floor(v)
  if (v - below !== 0.5) return Math.round(v)
  return below % 2 === 0 ? below : below + 1
}
