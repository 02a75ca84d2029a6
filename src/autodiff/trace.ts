// Graph → the same graph run for training, remembered step by step. Shape arithmetic becomes constants, operators with
// a training form of their own (BatchNormalization, Dropout, MaxPool, If) are written in that form.
import { internal, userError } from '../errors.ts'
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
  opKey,
  type Tensor,
  tensor,
  value,
} from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import { differentiate } from './differentiate.ts'
import type { Term } from './emitter.ts'
import type { Call, Inside, Mode, Step, Trace } from './gradient.ts'
import { gradientOf } from './gradients.ts'
import type { Lower } from './lower.ts'

/** What a whole trace has in common. */
export type Setting = {
  readonly mode: Mode
  readonly lower: Lower
  readonly opset: number
  readonly domains: Graph['domains']
  /** Random numbers in [0, 1) for the node called `salt`. */
  uniform(salt: string, shape: readonly number[], dtype: Term['dtype'], g: Algebra): Term
}

type Scope = {
  readonly values: Map<string, Term>
  readonly facts: ReadonlyMap<string, Fact>
  /** Whether values keep the names they have in the model; a branch that runs again cannot. */
  readonly keepNames: boolean
}

/** Traces a graph whose inputs, `given` by name, include everything that changes between steps. */
export function traceGraph(
  graph: Graph,
  given: ReadonlyMap<string, Term>,
  g: Algebra,
  setting: Setting,
): Trace {
  const facts = inferShapes(graph)
  return traceBody(graph, { values: new Map(given), facts, keepNames: true }, g, setting)
}

function traceBody(body: Body, scope: Scope, g: Algebra, setting: Setting): Trace {
  const { values } = scope
  for (const [name, constant] of body.constants)
    if (!values.has(name))
      values.set(name, scope.keepNames ? keep(g, name, constant) : g.constant(constant, name))
  const updates = new Map<string, Term>()
  const made = new Set<string>()
  const steps = body.nodes.flatMap(node => {
    if (bakeKnown(node, scope, g)) return []
    const step = traceNode(node, scope, g, setting, updates)
    // Two equal nodes may have become one: it goes back once, with the gradients of both.
    const name = step.outputs.find(term => term !== undefined)?.name ?? ''
    if (made.has(name)) return []
    made.add(name)
    return [step]
  })
  const outputs = body.outputs.map(({ name }) => lookUp(values, name))
  return { steps, outputs, updates }
}

function keep(g: Algebra, name: string, constant: Tensor): Term {
  g.constants.set(name, constant)
  return { name, dtype: constant.dtype, shape: constant.shape }
}

const lookUp = (values: ReadonlyMap<string, Term>, name: string): Term =>
  values.get(name) ?? internal(`the value ${name} is not known`)

/** A node whose results inference knows is a constant. */
function bakeKnown(node: Node, { facts, values }: Scope, g: Algebra): boolean {
  const known = node.outputs.map(name => (name === '' ? undefined : knownTensor(facts.get(name))))
  if (bodies(node).length > 0 || known.some((t, i) => t === undefined && node.outputs[i] !== '')) return false
  node.outputs.forEach((name, i) => {
    if (name !== '') values.set(name, g.constant(known[i]!))
  })
  return true
}

function knownTensor(fact: Fact | undefined): Tensor | undefined {
  if (fact?.constant) return fact.constant
  if (fact?.content === undefined || fact.dtype === undefined || fact.shape === undefined) return undefined
  const numeric =
    fact.content.every(d => typeof d === 'number') && fact.shape.every(d => typeof d === 'number')
  return numeric ? tensor(fact.dtype, fact.shape as number[], fact.content as number[]) : undefined
}

function traceNode(node: Node, scope: Scope, g: Algebra, setting: Setting, updates: Map<string, Term>): Step {
  const call = callOf(node, scope, g, setting)
  const key = opKey(node.domain, node.op)
  const wanted = node.outputs.map(name => (name === '' ? undefined : outputTerm(node, name, scope, g)))
  const forward = gradientOf(key)?.forward
  const result = forward?.({
    ...call,
    wanted,
    update: (name, next) => updates.set(name, next),
    uniform: (shape, dtype) => setting.uniform(node.outputs[0]!, shape, dtype, g),
  })
  const outputs = result?.outputs ?? wanted
  // A form that gives the outputs as they were asked for leaves the node in place.
  if (outputs === wanted) place(node, call, wanted, g)
  node.outputs.forEach((name, i) => {
    if (name !== '') scope.values.set(name, outputs[i] ?? internal(`${label(node)} lacks output ${i}`))
  })
  return { call, key, outputs, saved: result?.saved ?? [] }
}

function place(node: Node, call: Call, outputs: readonly (Term | undefined)[], g: Algebra): void {
  const inputs = node.inputs.map((_, i) => call.inputs[i]?.name ?? '')
  const made = outputs.filter(term => term !== undefined)
  g.place({ ...node, inputs, outputs: outputs.map(term => term?.name ?? '') }, made)
}

function outputTerm(node: Node, name: string, { facts, keepNames }: Scope, g: Algebra): Term {
  const { dtype, shape } = facts.get(name) ?? internal(`no type of ${name}`)
  if (dtype === undefined || shape === undefined || shape.some(d => typeof d !== 'number'))
    throw userError('train-shape', { node: label(node), op: node.op, value: name })
  return { name: keepNames ? name : g.fresh(node.op), dtype, shape: shape as readonly number[] }
}

function callOf(node: Node, scope: Scope, g: Algebra, setting: Setting): Call {
  const captured = [...new Set(bodies(node).flatMap(inner => [...captures(inner)]))]
  const names = [...node.inputs, ...captured]
  const inputs = names.map(name => (name === '' ? undefined : lookUp(scope.values, name)))
  return {
    node,
    mode: setting.mode,
    inputs,
    g,
    lower: setting.lower,
    fact: index => scope.facts.get(names[index] ?? ''),
    input: index => inputs[index] ?? internal(`${label(node)} lacks input ${index}`),
    inside: inside(scope, setting),
  }
}

function inside(scope: Scope, setting: Setting): Inside {
  // Names are unique, so values that come later do not disturb a branch that is traced again on the way back.
  const { values } = scope
  return {
    lookUp: name => lookUp(values, name),
    trace: (body, g) => {
      const facts = factsInside(body, values, scope.facts, setting)
      return traceBody(body, { values: new Map(values), facts, keepNames: false }, g, setting)
    },
    differentiate: (trace, seeds, wanted, g) => differentiate(trace.steps, seeds, wanted, g),
  }
}

/** The types inside a branch: inference over it as a graph of its own, with what it captures as inputs. */
function factsInside(
  body: Body,
  values: ReadonlyMap<string, Term>,
  outer: ReadonlyMap<string, Fact>,
  { opset, domains }: Setting,
): ReadonlyMap<string, Fact> {
  const constants = new Map(body.constants)
  const inputs = [...captures(body)].flatMap(name => {
    const known = knownTensor(outer.get(name))
    if (known) constants.set(name, known)
    const { dtype, shape } = lookUp(values, name)
    return known ? [] : [value(name, dtype, shape)]
  })
  const alone = build({
    inputs,
    outputs: body.outputs.map(o => value(o.name)),
    nodes: body.nodes,
    constants,
    opset,
    domains,
  })
  return inferShapes(alone)
}
