// Reverse-mode differentiation: the steps of a trace backwards, each by the row of its operator.
import { internal, userError } from '../errors.ts'
import { dtypes, label } from '../ir/index.ts'
import type { Algebra } from './algebra.ts'
import type { Term } from './emitter.ts'
import type { Step } from './gradient.ts'
import { gradientOf } from './gradients.ts'

/**
 * The gradients of `wanted` by name, given those of some results (`seeds`: result and its gradient). What no result
 * depends on is left out.
 * @throws UserError `train-not-differentiable` where a gradient meets an operator without one.
 */
export function differentiate(
  steps: readonly Step[],
  seeds: readonly (readonly [Term, Term])[],
  wanted: readonly Term[],
  g: Algebra,
): ReadonlyMap<string, Term> {
  const needed = dependents(steps, wanted)
  const parts = new Map<string, Term[]>()
  const add = (of: Term, part: Term) => parts.set(of.name, [...(parts.get(of.name) ?? []), part])
  const total = (of: Term) => summed(g, parts.get(of.name))
  for (const [of, part] of seeds) if (needed.has(of.name)) add(of, part)
  for (const step of steps.toReversed()) {
    const grads = step.outputs.map(term => term && total(term))
    const grad = grads.find(term => term !== undefined)
    const { call } = step
    if (grad === undefined || !call.inputs.some(term => term && needed.has(term.name))) continue
    const needs = (i: number) => needed.has(call.inputs[i]?.name ?? '')
    const outputs = step.outputs as readonly Term[]
    // The way back is written where we stand, which for a branch is not where its way forward was.
    const back = rowOf(step).backward({
      ...call,
      g,
      outputs,
      grads,
      grad: grads[0] ?? grad,
      saved: step.saved,
      needs,
    })
    back.forEach((part, i) => {
      if (part && needs(i)) add(call.inputs[i] ?? internal(`${step.key} has no input ${i}`), part)
    })
  }
  return new Map(wanted.flatMap(term => (parts.has(term.name) ? [[term.name, total(term)!] as const] : [])))
}

function rowOf({ key, call }: Step) {
  const row = gradientOf(key)
  if (row === null) throw userError('train-not-differentiable', { op: key, node: label(call.node) })
  return row
}

/** Names of the values that depend on `wanted`, by way of floats, or of what carries gradients otherwise. */
function dependents(steps: readonly Step[], wanted: readonly Term[]): ReadonlySet<string> {
  const needed = new Set(wanted.map(term => term.name))
  for (const { call, key, outputs } of steps) {
    if (!call.inputs.some(term => term && needed.has(term.name))) continue
    const carries = gradientOf(key)?.carries === true
    for (const term of outputs)
      if (term && (carries || dtypes[term.dtype].kind === 'float')) needed.add(term.name)
  }
  return needed
}

function summed(g: Algebra, parts: readonly Term[] | undefined): Term | undefined {
  if (parts === undefined || parts.length <= 2) return parts?.reduce((a, b) => g.add(a, b))
  return g.node('Sum', parts, parts[0]!)
}
