// Which constants are parameters, what they weigh, and which layer they belong to.
//
// A parameter is an element of a floating-point constant (an initialiser of the model or of a subgraph, read by a
// node or not, or the value of a Constant node), or of an integer constant in a weight slot of a quantised op. Scales
// and zero points, shapes and indices are none; what nodes make from constants (ConstantOfShape) is none either.
// On float models this is the number of floating-point initialiser elements; statistics of BatchNormalization count.
import {
  type Body,
  bodies,
  byteLength,
  dtypes,
  elements,
  type Node,
  opKey,
  type Tensor,
  tensorAttr,
} from '../ir/index.ts'
import { constantSlots, outputChannels } from './constant-slots.ts'

/** How a constant counts. */
export type ConstantCost = {
  readonly params: number
  /** Bytes in the file's own types, and quantised to 8 bits. Scales count in both. */
  readonly bytes: { readonly fp32: number; readonly int8: number }
}
type Use = { readonly node: Node; readonly input: number }

export type ParameterCount = {
  readonly total: ConstantCost
  /** By the node that reads them, seen through nodes that only reshape or dequantise constants. */
  readonly byNode: ReadonlyMap<Node, ConstantCost>
}

const nothing: ConstantCost = { params: 0, bytes: { fp32: 0, int8: 0 } }
const add = (a: ConstantCost, b: ConstantCost): ConstantCost => ({
  params: a.params + b.params,
  bytes: { fp32: a.bytes.fp32 + b.bytes.fp32, int8: a.bytes.int8 + b.bytes.int8 },
})

/** Counts the parameters of a graph and its subgraphs; `folded`: nodes whose results are known before the model runs. */
export function countParameters(graph: Body, folded: ReadonlySet<Node>): ParameterCount {
  const uses = usesOf(graph)
  const byNode = new Map<Node, ConstantCost>()
  let total = nothing
  const count = (cost: ConstantCost, owner: Node | undefined) => {
    total = add(total, cost)
    if (owner) byNode.set(owner, add(byNode.get(owner) ?? nothing, cost))
  }
  for (const [name, constant] of graph.constants)
    count(costOf(constant, uses.get(name) ?? []), ownerOf(name, uses, folded))
  for (const node of graph.nodes) {
    const value = node.op === 'Constant' && node.domain === '' ? tensorAttr(node, 'value') : undefined
    const name = node.outputs[0] ?? ''
    if (value) count(costOf(value, uses.get(name) ?? []), ownerOf(name, uses, folded))
    for (const inner of bodies(node)) count(countParameters(inner, new Set()).total, node)
  }
  return { total, byNode }
}

function usesOf(graph: Body): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  for (const node of graph.nodes)
    node.inputs.forEach((name, input) => {
      const list = uses.get(name)
      if (list) list.push({ node, input })
      else uses.set(name, [{ node, input }])
    })
  return uses
}

/** The first node that reads the constant, or what folded nodes make of it. */
function ownerOf(
  name: string,
  uses: ReadonlyMap<string, Use[]>,
  folded: ReadonlySet<Node>,
): Node | undefined {
  const seen = new Set<string>()
  for (let at = name; !seen.has(at); ) {
    seen.add(at)
    const reader = uses.get(at)?.[0]?.node
    if (!reader || !folded.has(reader)) return reader
    at = reader.outputs[0] ?? ''
  }
  return undefined
}

function costOf(constant: Tensor, uses: readonly Use[]): ConstantCost {
  const count = elements(constant.shape)
  const isIn = (kind: 'weights' | 'scales') => (use: Use) =>
    constantSlots[opKey(use.node.domain, use.node.op)]?.[kind]?.includes(use.input) ?? false
  const stored = constant.dtype === 'string' ? constant.bytes.length : byteLength(constant.dtype, count)
  if (uses.length > 0 && uses.every(isIn('scales')))
    return { params: 0, bytes: { fp32: stored, int8: stored } }
  if (dtypes[constant.dtype].kind === 'float')
    return { params: count, bytes: { fp32: stored, int8: quantised(constant, count, uses) } }
  return uses.some(isIn('weights')) ? { params: count, bytes: { fp32: stored, int8: stored } } : nothing
}

/**
 * Bytes after quantisation to 8 bits: matrices and kernels (rank 2 and more) take 1 byte an element and a 4-byte scale
 * per output channel; vectors and scalars (biases, normalisation) become int32, 4 bytes an element.
 */
function quantised(constant: Tensor, count: number, uses: readonly Use[]): number {
  if (constant.shape.length < 2) return 4 * count
  const use = uses[0]
  const channels = use && outputChannels[opKey(use.node.domain, use.node.op)]?.(constant.shape, use.node)
  return count + 4 * (channels ?? 1)
}
