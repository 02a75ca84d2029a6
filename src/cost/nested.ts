// What a node costs when it runs once, the subgraphs in its attributes included.
import { userError } from '../errors.ts'
import {
  type Body,
  bodies,
  build,
  captures,
  type Fact,
  type Graph,
  inferShapes,
  label,
  type Node,
  numbers,
  opKey,
  type Value,
} from '../ir/index.ts'
import type { Deployment } from '../units.ts'
import { activationSchedule, foldedNodes, lengths } from './activations.ts'
import type { MacCall } from './mac-rules.ts'
import { macs } from './macs.ts'
import { type MemoryPlan, planMemory } from './memory/index.ts'

type Facts = ReadonlyMap<string, Fact>

/** Op-sets and facts of the graph a node stands in. */
export type Scope = { readonly graph: Graph; readonly facts: Facts }

/** The MACs of one node by its row in the table; undefined where they depend on data. */
export function nodeMacs(node: Node, scope: Scope): number | undefined {
  const key = opKey(node.domain, node.op)
  const rule = macs.get(key)
  if (rule === undefined) throw userError('cost-op-unknown', { node: label(node), op: key })
  const read = (name: string | undefined) => (name ? lengths(scope.facts, name) : undefined)
  const call: MacCall = {
    node,
    input: i => read(node.inputs[i]),
    output: i => read(node.outputs[i]),
    bodies: () => bodies(node).map(inner => bodyMacs(inner, node, scope)),
    scalar: i => scalarOf(scope.facts.get(node.inputs[i] ?? '')),
  }
  return rule(call)
}

function scalarOf(fact: Fact | undefined): number | undefined {
  const value =
    fact?.content?.[0] ?? (fact?.constant?.shape.length === 0 ? numbers(fact.constant)[0] : undefined)
  return typeof value === 'number' ? value : undefined
}

function bodyMacs(inner: Body, node: Node, outer: Scope): number | undefined {
  const scope = bodyScope(inner, node, outer)
  return inner.nodes
    .map(each => nodeMacs(each, scope))
    .reduce((sum: number | undefined, m) => (sum === undefined || m === undefined ? undefined : sum + m), 0)
}

/** The subgraph as a graph of its own: what it captures becomes inputs with the types they have outside. */
function bodyScope(inner: Body, node: Node, { graph, facts }: Scope): Scope {
  // Inputs of Loop's body stand in the order of Loop's own inputs; others are taken as declared.
  const own = inner.inputs.map((input, i): Value => {
    const outside = node.op === 'Loop' ? facts.get(node.inputs[i] ?? '') : undefined
    const { dtype, shape } = input.shape === undefined && outside ? outside : input
    return { name: input.name, dtype, shape }
  })
  const captured = [...captures(inner)].map((name): Value => {
    const fact = facts.get(name)
    return { name, dtype: fact?.dtype, shape: fact?.shape }
  })
  const { opset, domains } = graph
  const outputs = inner.outputs.map(({ name }): Value => ({ name, dtype: undefined, shape: undefined }))
  const whole = build({ ...inner, inputs: [...own, ...captured], outputs, opset, domains })
  return { graph: whole, facts: inferShapes(whole) }
}

export type PeakMemory = Omit<MemoryPlan, 'at'> & {
  /** The node at the peak. */
  readonly at: Node | undefined
  readonly unknown: readonly string[]
}

/** Work of the exact search for one subgraph: a model may hold thousands. */
const bodyWork = 2_000

/**
 * The peak memory of a graph's activations. A node with subgraphs needs the largest of their peaks while it runs;
 * they are planned by themselves. `work`: see `planMemory`.
 */
export function peakMemory({ graph, facts }: Scope, deployment: Deployment, work?: number): PeakMemory {
  let areBodiesOptimal = true
  const scratch = (node: Node) => {
    const inner = bodies(node).map(each => bodyPeak(each, node, { graph, facts }, deployment))
    areBodiesOptimal &&= inner.every(each => each.optimal)
    return inner.reduce((most, each) => Math.max(most, each.peak), 0)
  }
  const { schedule, nodes, unknown } = activationSchedule(
    graph,
    facts,
    deployment,
    foldedNodes(graph),
    scratch,
  )
  const plan = planMemory(schedule, work)
  return { ...plan, optimal: plan.optimal && areBodiesOptimal, at: nodes[plan.at], unknown }
}

/** Without what the body captures: that is alive outside already. */
function bodyPeak(inner: Body, node: Node, outer: Scope, deployment: Deployment): PeakMemory {
  const scope = bodyScope(inner, node, outer)
  const own = scope.graph.inputs.slice(0, inner.inputs.length)
  const facts = new Map(scope.facts)
  for (const name of captures(inner)) facts.set(name, { dtype: 'uint8', shape: [0] })
  return peakMemory({ graph: { ...scope.graph, inputs: own }, facts }, deployment, bodyWork)
}
