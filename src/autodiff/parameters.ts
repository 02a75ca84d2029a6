// Which constants of a model are trained, and which are running statistics: told by the operator inputs they reach.
import {
  type Body,
  bodies,
  dtypes,
  elements,
  type Graph,
  type Node,
  opKey,
  rewrite,
  type Tensor,
} from '../ir/index.ts'
import type { Op } from './op-names.ts'

type Slots = {
  /** Inputs that are weights, whatever their size. */
  readonly weights?: readonly number[]
  /** Inputs that are weights if they have more than one element: a lone number is part of a formula. */
  readonly terms?: readonly number[]
  /** Inputs that hold running statistics. */
  readonly statistics?: readonly number[]
  /** Input whose elements come out moved only: it is a weight if the output is. */
  readonly through?: number
  /** The output is the input, nothing else. */
  readonly copies?: true
}

const layer: Slots = { weights: [1, 2] }
const term: Slots = { terms: [0, 1] }
const moved: Slots = { through: 0 }

const slots: { readonly [O in Op]?: Slots } = {
  Conv: layer,
  ConvTranspose: layer,
  Gemm: { weights: [0, 1, 2] },
  MatMul: { weights: [0, 1] },
  BatchNormalization: { weights: [1, 2], statistics: [3, 4] },
  InstanceNormalization: layer,
  LayerNormalization: layer,
  SimplifiedLayerNormalization: layer,
  RMSNormalization: layer,
  PRelu: { weights: [1] },
  Gather: { weights: [0] },
  'com.microsoft:BiasGelu': layer,
  'com.microsoft:FastGelu': layer,
  Add: term,
  Sub: term,
  Mul: term,
  Div: term,
  Concat: { terms: [0, 1, 2, 3] },
  Identity: { through: 0, copies: true },
  Cast: moved,
  Transpose: moved,
  Reshape: moved,
  Flatten: moved,
  Squeeze: moved,
  Unsqueeze: moved,
  Expand: moved,
  Slice: moved,
  Split: moved,
  QuantizeLinear: moved,
  DequantizeLinear: moved,
  'com.microsoft:QuantizeLinear': moved,
  'com.microsoft:DequantizeLinear': moved,
}

const slotsOf = (node: Node): Slots | undefined => {
  const key = opKey(node.domain, node.op)
  return Object.hasOwn(slots, key) ? slots[key as Op] : undefined
}

export type Roles = { readonly parameters: ReadonlySet<string>; readonly statistics: ReadonlySet<string> }

/** The float constants of `graph` by role, subgraphs included. */
export function rolesOf(graph: Graph): Roles {
  const weights = new Set<string>()
  const statistics = new Set<string>()
  const parameters = new Set<string>()
  const isFloat = (t: Tensor | undefined) =>
    t !== undefined && dtypes[t.dtype].kind === 'float' && elements(t.shape) > 0
  for (const node of allNodes(graph).toReversed()) {
    const row = slotsOf(node)
    node.inputs.forEach((name, i) => {
      const constant = graph.constants.get(name)
      const passes = row?.through === i && node.outputs.some(output => weights.has(output))
      if (isWeight(row, i, constant) || passes) {
        weights.add(name)
        if (isFloat(constant)) parameters.add(name)
      }
      if (row?.statistics?.includes(i) && isFloat(constant)) statistics.add(name)
    })
  }
  return { parameters: new Set([...graph.constants.keys()].filter(name => parameters.has(name))), statistics }
}

const isWeight = (row: Slots | undefined, i: number, constant: Tensor | undefined) =>
  row?.weights?.includes(i) ||
  (row?.terms?.includes(i) && (constant === undefined || elements(constant.shape) > 1))

const isOwn = (row: Slots | undefined, i: number, constant: Tensor | undefined) =>
  isWeight(row, i, constant) || row?.statistics?.includes(i)

const allNodes = (body: Body): Node[] => body.nodes.flatMap(node => [...bodies(node).flatMap(allNodes), node])

/**
 * The graph with a constant of its own for every layer that trains one. Exporters let layers share one tensor where
 * values are equal, as fresh norms and biases are; random weights are equal only where they are tied on purpose.
 */
export function untie(graph: Graph): Graph {
  const constants = new Map(graph.constants)
  const outputs = new Set(graph.outputs.map(output => output.name))
  const isFlat = (name: string) => {
    const t = constants.get(name)
    return t !== undefined && dtypes[t.dtype].kind === 'float' && isUniform(t)
  }
  const named = graph.nodes.filter(node => {
    const [input, output] = [node.inputs[0], node.outputs[0]!]
    if (!slotsOf(node)?.copies || outputs.has(output) || !isFlat(input!)) return true
    constants.set(output, constants.get(input!)!)
    return false
  })
  const taken = new Set([
    ...constants.keys(),
    ...named.flatMap(node => node.outputs),
    ...graph.inputs.map(i => i.name),
  ])
  const used = new Set<string>()
  const nodes = named.map(node => {
    const row = slotsOf(node)
    const inputs = node.inputs.map((name, i) => {
      if (!isOwn(row, i, constants.get(name)) || !isFlat(name)) return name
      if (!used.has(name)) {
        used.add(name)
        return name
      }
      let copy = name
      for (let k = 1; taken.has(copy); k++) copy = `${name}#${k}`
      taken.add(copy)
      constants.set(copy, constants.get(name)!)
      return copy
    })
    return inputs.every((name, i) => name === node.inputs[i]) ? node : { ...node, inputs }
  })
  return rewrite(graph, {
    nodes,
    constants,
    inputs: graph.inputs.filter(({ name }) => !graph.constants.has(name)),
  })
}

/** Whether all elements are the same: their bytes repeat. */
function isUniform({ bytes, dtype }: Tensor): boolean {
  const width = dtypes[dtype].bits / 8
  return bytes.every((byte, i) => byte === bytes[i % width])
}
