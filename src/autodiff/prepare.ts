// A model made ready to be differentiated: one spelling, every layer with weights of its own, lengths that are numbers.
import { userError } from '../errors.ts'
import {
  type Body,
  bindShapes,
  bodies,
  type Graph,
  normalise,
  rewrite,
  type Shape,
  type Value,
  value,
} from '../ir/index.ts'
import type { Term } from './emitter.ts'
import { untie } from './parameters.ts'

export type Prepared = { readonly graph: Graph; readonly x: Term }

/** `batch` becomes the first length of the model's one input. */
export function prepare(model: Graph, batch: number, shapes: Readonly<Record<string, Shape>> = {}): Prepared {
  const graph = untie(normalise(model))
  const [input] = graph.inputs
  if (input === undefined || graph.inputs.length > 1)
    throw userError('train-inputs', { inputs: graph.inputs.map(i => i.name).join(', ') || 'none' })
  const declared = shapes[input.name] ?? input.shape ?? []
  const bound = bindShapes(graph, { [input.name]: [batch, ...declared.slice(1)] })
  return { graph: bound, x: termOf(bound.inputs[0]!) }
}

/** A graph's input as a term; its lengths must be numbers. */
export function termOf({ name, dtype, shape }: Value): Term {
  if (dtype === undefined || shape === undefined || shape.some(d => typeof d !== 'number'))
    throw userError('train-shape', { node: 'the inputs', op: 'the model', value: name })
  return { name, dtype, shape: shape as readonly number[] }
}

/** The graph with some of its constants as inputs. */
export function open(graph: Graph, terms: ReadonlyMap<string, Term>): Graph {
  const given = [...terms].filter(([name]) => graph.constants.has(name))
  return rewrite(graph, {
    inputs: [...graph.inputs, ...given.map(([name, { dtype, shape }]) => value(name, dtype, shape))],
    constants: new Map([...graph.constants].filter(([name]) => !terms.has(name))),
    hints: new Map(),
  })
}

/** Every name in use, subgraphs included. */
export function namesOf(body: Body): Set<string> {
  const inner = body.nodes.flatMap(node => [
    ...node.outputs,
    ...bodies(node).flatMap(branch => [...namesOf(branch)]),
  ])
  return new Set([...body.inputs.map(i => i.name), ...body.constants.keys(), ...inner])
}
