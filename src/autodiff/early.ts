// Nodes in the order they are to run in, where that is not the order they were written in.
import type { Node } from '../ir/index.ts'
import { isView } from './liveness.ts'

/**
 * Views that only a Concat reads, moved to where what they view is made. New state is put together of all gradients at
 * the end; what is written there counts as late, and a runner that takes the earliest of the Concat's inputs first would
 * compute all gradients of values before the first one of weights.
 */
export function viewsEarly(nodes: readonly Node[]): readonly Node[] {
  const readers = new Map<string, Node[]>()
  for (const node of nodes)
    for (const name of node.inputs) readers.set(name, [...(readers.get(name) ?? []), node])
  const moved = new Map<string, Node[]>()
  const made = new Set(nodes.flatMap(node => node.outputs))
  const rest = nodes.filter(node => {
    const [source] = node.inputs
    const joins = readers.get(node.outputs[0]!)?.every(reader => reader.op === 'Concat') ?? false
    if (!isView(node) || !joins || !made.has(source!)) return true
    moved.set(source!, [...(moved.get(source!) ?? []), node])
    return false
  })
  return rest.flatMap(node => [node, ...node.outputs.flatMap(name => moved.get(name) ?? [])])
}
