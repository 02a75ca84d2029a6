// A graph as the memory planner sees it: buffers with sizes, and steps that read and make them.
//
// Counted: the model's inputs and outputs and every value between, each once. An input may be overwritten after its
// last use (it lives in the same arena, as on a microcontroller); an output lives to the end. Not counted: weights,
// values made from constants alone (runtimes fold them), kernels' scratch space, alignment, the runtime itself.
import {
  type Body,
  type DType,
  dtypes,
  type Node,
  opKey,
  producers,
  reads,
  type Shapes,
} from '../ir/index.ts'
import type { Deployment } from '../units.ts'
import type { Schedule, Step } from './memory/index.ts'
import { isView, overwritable } from './reuse.ts'

/** The lengths of a value, if they are all numbers. */
export function lengths(shapes: Shapes, name: string): readonly number[] | undefined {
  const shape = shapes.get(name)?.shape
  return shape?.every(d => typeof d === 'number') ? (shape as readonly number[]) : undefined
}

/** Bytes of an element: as stored, or 1 for floats under int8. Unknown types are taken for float32. */
export function elementBytes(dtype: DType | undefined, deployment: Deployment): number {
  const row = dtypes[dtype ?? 'float32']
  return deployment === 'int8' && row.kind === 'float' ? 1 : row.bits / 8
}

/** Bytes of a value; undefined where a length is not known, or for texts. */
export function valueBytes(shapes: Shapes, name: string, deployment: Deployment): number | undefined {
  const shape = lengths(shapes, name)
  const dtype = shapes.get(name)?.dtype
  if (!shape || dtype === 'string') return undefined
  return Math.ceil(shape.reduce((a, b) => a * b, elementBytes(dtype, deployment)))
}

/**
 * Nodes whose results are known before the model runs: all they read is constant. Random ones are not. An input with
 * a default counts as constant (IR version 3 lists every initialiser as an input).
 */
export function foldedNodes(graph: Body): Set<Node> {
  const random = /^(Random|Multinomial|Bernoulli)/
  const known = new Set(graph.constants.keys())
  const folded = new Set<Node>()
  for (const node of graph.nodes) {
    if (random.test(node.op) || ![...reads(node)].every(name => known.has(name))) continue
    folded.add(node)
    for (const name of node.outputs) known.add(name)
  }
  return folded
}

export type ActivationSchedule = {
  readonly schedule: Schedule
  /** The node of each step. */
  readonly nodes: readonly Node[]
  /** Values whose size is not known; they count 0. */
  readonly unknown: readonly string[]
}

/**
 * The schedule of a graph: the nodes some output needs, without folded ones.
 * `scratch`: bytes a node needs while it runs (its subgraphs' peak).
 */
export function activationSchedule(
  graph: Body,
  shapes: Shapes,
  deployment: Deployment,
  folded: ReadonlySet<Node>,
  scratch: (node: Node) => number,
): ActivationSchedule {
  const nodes = neededNodes(graph).filter(node => !folded.has(node))
  const buffers = new Map<string, number>()
  const sizes: number[] = []
  const unknown: string[] = []
  const open = (name: string) => {
    const bytes = valueBytes(shapes, name, deployment)
    if (bytes === undefined) unknown.push(name)
    buffers.set(name, sizes.push(bytes ?? 0) - 1)
    return sizes.length - 1
  }
  const initial = graph.inputs.filter(v => !graph.constants.has(v.name)).map(v => open(v.name))
  const madeBy = new Map<string, number>()
  const steps = nodes.map((node, i): Step => {
    const read = [...reads(node)].filter(name => buffers.has(name))
    const key = opKey(node.domain, node.op)
    const outputs = node.outputs.filter(name => name !== '')
    const first = node.inputs[0] ?? ''
    const asView = isView(key) && buffers.has(first)
    if (asView) buffers.set(outputs[0]!, buffers.get(first)!)
    const makes = outputs.slice(asView ? 1 : 0).map(open)
    const over = asView ? [] : overwritable(key, node.inputs)
    const needs = [...new Set(read.flatMap(name => madeBy.get(name) ?? []))]
    for (const name of outputs) madeBy.set(name, i)
    const distinct = (names: readonly string[]) => [
      ...new Set(names.flatMap(name => buffers.get(name) ?? [])),
    ]
    return {
      needs,
      reads: distinct(read),
      makes,
      over: distinct(over.filter(n => n !== '')),
      scratch: scratch(node),
    }
  })
  const kept = new Set(graph.outputs.flatMap(v => buffers.get(v.name) ?? []))
  return { schedule: { steps, sizes, initial, kept }, nodes, unknown }
}

/** The nodes some output depends on, in the order of the graph. */
function neededNodes(graph: Body): Node[] {
  const maker = producers(graph)
  const needed = new Set<Node>()
  const open = graph.outputs.map(v => v.name)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = maker.get(name)
    if (!node || needed.has(node)) continue
    needed.add(node)
    open.push(...reads(node))
  }
  return graph.nodes.filter(node => needed.has(node))
}
