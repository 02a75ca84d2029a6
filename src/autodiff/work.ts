// What a node costs to run again, in multiply-adds: products count theirs, everything else a pass over its memory.
import { elements, type Node } from '../ir/index.ts'
import type { TermType } from './emitter.ts'
import { isView } from './liveness.ts'

/** Multiply-adds that take as long as one element of an elementwise pass; measured between 10 and 40. */
const pass = 20

type Types = ReadonlyMap<string, TermType>

export function workOf(node: Node, types: Types): number {
  if (isView(node)) return 0
  const shapeOf = (name: string | undefined) => types.get(name ?? '')?.shape ?? []
  const out = elements(shapeOf(node.outputs[0]))
  const weights = shapeOf(node.inputs[1])
  if (node.op === 'Conv') return out * (elements(weights) / (weights[0] ?? 1))
  if (node.op === 'ConvTranspose')
    return elements(shapeOf(node.inputs[0])) * (elements(weights) / (weights[0] ?? 1))
  if (products.has(node.op)) return out * Math.max(1, depthOf(node, shapeOf(node.inputs[0])))
  return out * pass
}

const products: ReadonlySet<string> = new Set(['MatMul', 'Gemm', 'FusedMatMul'])

/** The length that is summed over. */
function depthOf({ attributes }: Node, left: readonly number[]): number {
  const transposed = attributes['transA']
  const isTurned = transposed?.type === 'int' && transposed.value === 1
  return left.at(isTurned ? -2 : -1) ?? 1
}
