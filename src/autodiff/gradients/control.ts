// If: only the taken branch runs, forward and back. The way back runs the branch again for its inner values, since
// nothing can leave a branch that was not taken.
import { attr, type Body, bodies, body, type Node, value } from '../../ir/index.ts'
import type { Algebra } from '../algebra.ts'
import type { Term, TermType } from '../emitter.ts'
import type { BackwardCall, ForwardCall, Gradient } from '../gradient.ts'
import type { Op } from '../op-names.ts'

/** A subgraph of what an inner emitter holds; its outputs are copies, since an outer value is no output. */
function closed(g: Algebra, outputs: readonly Term[]): Body {
  const named = outputs.map(term => g.named(term, g.fresh('branch')))
  return body({
    name: 'branch',
    inputs: [],
    outputs: named.map(({ name, dtype, shape }) => value(name, dtype, shape)),
    nodes: g.nodes,
  })
}

const branchesOf = (node: Node) => bodies({ ...node, attributes: pick(node) })
const pick = ({ attributes }: Node) => ({
  then_branch: attributes['then_branch']!,
  else_branch: attributes['else_branch']!,
})

/** An If that chooses between two lists of terms. */
function conditional(
  g: Algebra,
  condition: Term,
  branches: readonly Body[],
  types: readonly TermType[],
): readonly Term[] {
  const [then, otherwise] = branches as [Body, Body]
  const outputs = types.map(type => ({ name: g.fresh('If'), dtype: type.dtype, shape: type.shape }))
  g.place({
    name: '',
    op: 'If',
    domain: '',
    inputs: [condition.name],
    outputs: outputs.map(o => o.name),
    attributes: { then_branch: attr.graph(then), else_branch: attr.graph(otherwise) },
  })
  return outputs
}

/** Both branches in training; a statistic that one of them updates stays as it was in the other. */
function forward(call: ForwardCall) {
  const traced = branchesOf(call.node).map(branch => {
    const g = call.g.inner()
    return { g, trace: call.inside.trace(branch, g) }
  })
  const updated = [...new Set(traced.flatMap(({ trace }) => [...trace.updates.keys()]))]
  const before = updated.map(name => call.inside.lookUp(name))
  const branches = traced.map(({ g, trace }) =>
    closed(g, [...trace.outputs, ...updated.map((name, i) => trace.updates.get(name) ?? before[i]!)]),
  )
  const results = conditional(call.g, call.input(0), branches, [...traced[0]!.trace.outputs, ...before])
  const count = traced[0]!.trace.outputs.length
  updated.forEach((name, i) => {
    call.update(name, results[count + i]!)
  })
  return { outputs: results.slice(0, count) }
}

function backward(call: BackwardCall) {
  const wanted = call.inputs.flatMap((term, i) => (i > 0 && term && call.needs(i) ? [term] : []))
  const branches = branchesOf(call.node).map(branch => {
    const g = call.g.inner()
    const trace = call.inside.trace(branch, g)
    const seeds = trace.outputs.flatMap((term, i) => (call.grads[i] ? [[term, call.grads[i]!] as const] : []))
    const found = call.inside.differentiate(trace, seeds, wanted, g)
    const zero = (term: Term) => g.expand(g.filled({ dtype: term.dtype, shape: [1] }, 0), term.shape)
    return closed(
      g,
      wanted.map(term => found.get(term.name) ?? zero(term)),
    )
  })
  const results = conditional(call.g, call.input(0), branches, wanted)
  return call.inputs.map(term => {
    const at = term ? wanted.indexOf(term) : -1
    return at < 0 ? undefined : results[at]
  })
}

export const control = {
  If: { forward, backward },
  Loop: null,
  Scan: null,
} satisfies { [O in Op]?: Gradient | null }
