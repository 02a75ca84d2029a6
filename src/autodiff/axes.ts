// Axes as operators give them (counted from the end, left out, as an input) as axes counted from the front.

import { internal, userError } from '../errors.ts'
import { type Fact, intAttr, ints, intsAttr, type Node } from '../ir/index.ts'
import type { Call } from './gradient.ts'

/** An axis counted from the front. */
export const axisOf = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis)

export const axisAttr = (node: Node, fallback: number, rank: number): number =>
  axisOf(intAttr(node, 'axis', fallback), rank)

/** The integers in input `index`; undefined where it is left out. */
export function intsInput(call: Call, index: number): readonly number[] | undefined {
  if (call.inputs[index] === undefined) return undefined
  return knownInts(call.fact(index)) ?? unknownContent(call, index)
}

function knownInts(fact: Fact | undefined): readonly number[] | undefined {
  if (fact?.constant) return ints(fact.constant)
  return fact?.content?.every(d => typeof d === 'number') ? (fact.content as readonly number[]) : undefined
}

/** The way back through `call` would need to know an input that the data decides. */
export function unknownContent(call: Call, index: number): never {
  const { node } = call
  throw userError('train-data-dependent', {
    op: node.op,
    node: node.name || node.outputs[0]!,
    input: node.inputs[index] ?? index,
  })
}

/** The axes a reduction runs over, in order. */
export function reducedAxes(call: Call): readonly number[] {
  const rank = call.input(0).shape.length
  const given = intsInput(call, 1) ?? intsAttr(call.node, 'axes') ?? []
  if (given.length > 0) return given.map(axis => axisOf(axis, rank)).sort((a, b) => a - b)
  return intAttr(call.node, 'noop_with_empty_axes', 0) === 1 ? [] : range(rank)
}

export const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, i) => from + i)

/** The permutation that undoes `perm`. */
export const inverse = (perm: readonly number[]): number[] =>
  perm.map((_, to) => {
    const at = perm.indexOf(to)
    return at < 0 ? internal(`[${perm}] is no permutation`) : at
  })
