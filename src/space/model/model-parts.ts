// A model cut where a single value is alive, for costs by look-up. A part depends on the widths of the channels that pass
// through it and on the edits of its own nodes; it is taken out of the decoded graph the first time a combination occurs.
import {
  build,
  consumers,
  defaultBinding,
  dtypes,
  type Graph,
  inferShapes,
  type Node,
  producers,
  prune,
  reads,
  type Shapes,
  value,
} from '../../ir/index.ts'
import { type Axis, find, type Group, resolved } from '../axis.ts'
import type { Genome, Part, Parts } from '../space.ts'
import type { Decoded, ModelChoices } from './model-space.ts'

type Stretch = { readonly from: string; readonly to: string; readonly nodes: readonly Node[] }

/** Undefined where the model cannot be cut, or where what its parts share cannot be told apart. */
export function modelParts(all: ModelChoices, decode: (genome: Genome) => Decoded): Parts | undefined {
  const { lifted } = all.widths
  const inputs = lifted.inputs.filter(input => !lifted.constants.has(input.name))
  const isWhole = prune(lifted).nodes.length === lifted.nodes.length
  if (inputs.length !== 1 || lifted.outputs.length !== 1 || !isWhole) return undefined
  const stretches = cut(lifted, inputs[0]!.name)
  const shared = sharedConstants(all, stretches)
  if (stretches.length < 2 || !shared) return undefined
  const look = latest(decode)
  const list = stretches.map(
    (stretch, i): Part => ({
      id: `part ${i + 1}`,
      genes: genesOf(stretch, all),
      shared: new Set([...shared].filter(([, owner]) => owner !== i).map(([name]) => name)),
      graph: genome => extracted(look(genome), stretch),
    }),
  )
  return { isSeries: true, list }
}

/** Stretches of nodes between values that are alive alone; what constants alone give lies in none. */
function cut(graph: Graph, input: string): Stretch[] {
  const readers = consumers(graph)
  const folded = foldedValues(graph)
  const nodes = graph.nodes.filter(node => !folded.has(node.outputs[0]!))
  const output = graph.outputs[0]!.name
  const live = new Map([[input, readers.get(input)?.length ?? 0]])
  const stretches: Stretch[] = []
  let from = input
  let own: Node[] = []
  for (const node of nodes) {
    own.push(node)
    for (const name of reads(node)) {
      const left = live.get(name)
      if (left === undefined) continue
      if (left === 1) live.delete(name)
      else live.set(name, left - 1)
    }
    for (const name of node.outputs) {
      const count = (readers.get(name) ?? []).length + (name === output ? 1 : 0)
      if (name !== '' && count > 0) live.set(name, count)
    }
    const [only] = live.keys()
    if (live.size !== 1 || only === undefined || !node.outputs.includes(only)) continue
    stretches.push({ from, to: only, nodes: own })
    from = only
    own = []
  }
  return own.length === 0 ? stretches : []
}

function foldedValues(graph: Graph): Set<string> {
  const known = new Set(graph.constants.keys())
  const folded = new Set<string>()
  for (const node of graph.nodes) {
    if (![...reads(node)].every(name => known.has(name))) continue
    for (const name of node.outputs) {
      known.add(name)
      folded.add(name)
    }
  }
  return folded
}

/**
 * Float constants that several stretches read, with the stretch that counts them: one that is always there. Undefined
 * where one of them changes with the genome, or none is always there.
 */
function sharedConstants(all: ModelChoices, stretches: readonly Stretch[]): Map<string, number> | undefined {
  const { lifted, traced } = all.widths
  const made = producers(lifted)
  const fragile = new Set([
    ...all.blocks.flatMap(block => block.inner),
    ...all.edits.flatMap(edit => edit.targets),
  ])
  const users = new Map<string, Set<number>>()
  const owners = new Map<string, number>()
  stretches.forEach(({ nodes }, i) => {
    for (const node of nodes)
      for (const name of constantsOf(node, lifted, made)) {
        users.set(name, (users.get(name) ?? new Set()).add(i))
        if (!owners.has(name) && !fragile.has(node.outputs[0]!)) owners.set(name, i)
      }
  })
  const several = [...users].filter(([, at]) => at.size > 1).map(([name]) => name)
  const changing = new Set(
    traced.trace.uses
      .filter(({ axes }) => axes.some(axis => groupsIn(axis).size > 0))
      .map(({ name }) => name),
  )
  const unclear = several.some(name => {
    const { dtype, shape } = lifted.constants.get(name)!
    const isCounted = dtypes[dtype].kind === 'float' && shape.every(length => length > 0)
    return (isCounted && !owners.has(name)) || (changing.has(name) && shape.some(length => length > 1))
  })
  return unclear
    ? undefined
    : new Map(several.flatMap(name => (owners.has(name) ? [[name, owners.get(name)!]] : [])))
}

/** The constants a node reads, also through nodes that only work on constants. */
function constantsOf(node: Node, graph: Graph, made: ReadonlyMap<string, Node>): Set<string> {
  const found = new Set<string>()
  const folded = foldedOf(graph)
  const open = [...reads(node)]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (graph.constants.has(name)) found.add(name)
    else if (folded.has(name)) open.push(...reads(made.get(name)!))
  }
  return found
}

const foldedCache = new WeakMap<Graph, Set<string>>()
function foldedOf(graph: Graph): Set<string> {
  const known = foldedCache.get(graph) ?? foldedValues(graph)
  foldedCache.set(graph, known)
  return known
}

const groupsIn = (axis: Axis): Set<Group> =>
  new Set((resolved(axis)?.parts ?? []).map(({ group }) => find(group)).filter(group => !group.frozen))

/** Widths of channels that pass through, edits of its nodes, blocks in it; the resolution goes everywhere. */
function genesOf({ from, to, nodes }: Stretch, all: ModelChoices): number[] {
  const { widths, blocks, edits } = all
  const { trace } = widths.traced
  const own = new Set(nodes)
  const values = new Set([from, to, ...nodes.flatMap(node => [...node.inputs, ...node.outputs])])
  const groups = new Set<Group>()
  const add = (axis: Axis) => {
    for (const group of groupsIn(axis)) groups.add(group)
  }
  for (const name of values) for (const axis of trace.values.get(name) ?? []) add(axis)
  for (const { node, axes } of trace.uses) if (own.has(node)) for (const axis of axes) add(axis)
  // Weights behind nodes that only work on constants are used by those nodes.
  const made = producers(widths.lifted)
  const behind = new Set(
    nodes.flatMap(node => [...node.inputs].map(name => made.get(name)).filter(n => n !== undefined)),
  )
  for (const { node, axes } of trace.uses) if (behind.has(node)) for (const axis of axes) add(axis)
  const touches = (targets: readonly string[]) => nodes.some(node => targets.includes(node.outputs[0]!))
  return [
    ...widths.roots.flatMap((root, i) => (groups.has(find(root)) ? [i] : [])),
    ...blocks.flatMap((block, i) =>
      touches([block.output, ...block.inner]) ? [widths.choices.length + i] : [],
    ),
    ...edits.flatMap((edit, i) =>
      edit.targets.length === 0 || touches(edit.targets) ? [widths.choices.length + blocks.length + i] : [],
    ),
  ]
}

type Look = Decoded & { readonly facts: Shapes }

/** Decodes, and remembers the last one: the parts of one genome are asked for one after the other. */
function latest(decode: (genome: Genome) => Decoded): (genome: Genome) => Look {
  let key = ''
  let found: Look | undefined
  return genome => {
    const wanted = genome.join()
    if (found && key === wanted) return found
    const made = decode(genome)
    key = wanted
    found = { ...made, facts: inferShapes(made.graph, defaultBinding(made.graph)) }
    return found
  }
}

/** The nodes that lead from one end of the stretch to the other, as a graph. */
function extracted({ graph, nameOf, facts }: Look, stretch: Stretch): Graph | undefined {
  const [from, to] = [nameOf(stretch.from), nameOf(stretch.to)]
  if (from === to) return undefined
  const needed = new Set([to])
  const nodes: Node[] = []
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some(name => name !== from && needed.has(name))) continue
    nodes.push(node)
    for (const name of reads(node)) needed.add(name)
  }
  const { dtype, shape } = facts.get(from)!
  return build({
    ...graph,
    inputs: [value(from, dtype, shape)],
    outputs: [value(to, facts.get(to)?.dtype)],
    nodes: nodes.reverse(),
    constants: new Map([...graph.constants].filter(([name]) => needed.has(name))),
    hints: new Map(),
  })
}
