// The plain use of differentiation: a graph that also gives gradients of its outputs.

import { internal } from '../errors.ts'
import { build, dtypes, type Graph, normalise, prune, value } from '../ir/index.ts'
import { Algebra } from './algebra.ts'
import { blockedDomain } from './blocked.ts'
import { differentiate } from './differentiate.ts'
import type { Term } from './emitter.ts'
import type { Mode } from './gradient.ts'
import { bestKnown, type Lower } from './lower.ts'
import { namesOf, open, termOf } from './prepare.ts'
import { traceGraph } from './trace.ts'

export type GradientGraph = {
  readonly graph: Graph
  /** The input that takes the gradient of each output. */
  readonly seeds: ReadonlyMap<string, string>
  /** The output that gives the gradient of each value asked for; left out where it is zero. */
  readonly gradients: ReadonlyMap<string, string>
}

/**
 * `graph` with the gradients of `to` (inputs, or constants, which become inputs) as further outputs.
 * @param mode default: as in inference, nothing passed straight through
 * @param from outputs that the gradients are of, each with a seed. Default: all floats
 * @example gradientGraph(graph, ['x', 'weight'])
 */
export function gradientGraph(
  model: Graph,
  to: readonly string[],
  {
    mode = {},
    lower = bestKnown,
    from,
  }: { mode?: Partial<Mode>; lower?: Lower; from?: readonly string[] } = {},
): GradientGraph {
  const graph = normalise(model)
  const g = new Algebra(namesOf(graph))
  const given = new Map(graph.inputs.map(input => [input.name, termOf(input)]))
  for (const name of to)
    if (!given.has(name)) {
      const { dtype, shape } = graph.constants.get(name) ?? internal(`${name} is neither input nor constant`)
      given.set(name, { name, dtype, shape })
    }
  const setting = {
    mode: { batchNorm: 'frozen', dropout: false, straightThrough: false, ...mode } as const,
    lower,
    opset: graph.opset,
    domains: graph.domains,
    uniform: () => internal('no random numbers here'),
  }
  const trace = traceGraph(open(graph, given), given, g, setting)
  const seeds = graph.outputs.flatMap(({ name }, i) => {
    const of = trace.outputs[i]!
    return dtypes[of.dtype].kind === 'float' && (from?.includes(name) ?? true)
      ? [{ name, of, seed: { ...of, name: g.claim(`${name}/gradient`) } }]
      : []
  })
  const wanted = to.map(name => given.get(name)!)
  const found = differentiate(
    trace.steps,
    seeds.map(({ of, seed }) => [of, seed] as const),
    wanted,
    g,
  )
  const named = graph.outputs.map((output, i) => {
    const term = trace.outputs[i]!
    return term.name === output.name ? term : g.named(term, output.name)
  })
  const gradients = wanted.flatMap(({ name }) => {
    const term = found.get(name)
    return term ? [[name, g.named(term, g.claim(`${name}/gradient`))] as const] : []
  })
  g.settle(trace.outputs.map(({ name }) => name))
  const asValue = ({ name, dtype, shape }: Term) => value(name, dtype, shape)
  const full = build({
    inputs: [...given.values(), ...seeds.map(({ seed }) => seed)].map(asValue),
    outputs: [...named, ...gradients.map(([, term]) => term)].map(asValue),
    nodes: g.nodes,
    constants: g.constants,
    opset: graph.opset,
    irVersion: graph.irVersion,
    domains: { ...graph.domains, 'com.microsoft': 1, [blockedDomain]: 1 },
  })
  return {
    graph: prune(full),
    seeds: new Map(seeds.map(({ name, seed }) => [name, seed.name])),
    gradients: new Map(gradients.map(([name, term]) => [name, term.name])),
  }
}
