// The only way to make a Graph: fill in defaults, check every invariant of graph.ts, freeze.
import { internal } from '../errors.ts'
import type { Attribute, Body, Graph, Node, Tensor, TensorType, Value } from './graph.ts'
import { firstProblem } from './validate.ts'

/** What `build` takes; what is left out has the default in the comment. */
export type GraphParts = {
  readonly inputs: readonly Value[]
  readonly outputs: readonly Value[]
  readonly nodes: readonly Node[]
  /** Empty. */
  readonly constants?: ReadonlyMap<string, Tensor> | Readonly<Record<string, Tensor>>
  /** Empty. */
  readonly hints?: ReadonlyMap<string, TensorType>
  /** 'graph'. */
  readonly name?: string
  /** 17. */
  readonly opset?: number
  /** None. */
  readonly domains?: Readonly<Record<string, number>>
  /** 8, which op-set 17 came with. */
  readonly irVersion?: number
  /** 'edgewise'. */
  readonly producer?: string
  /** Empty. */
  readonly metadata?: Readonly<Record<string, string>>
}

/**
 * A validated, frozen graph; a broken invariant is an `internal` error (`decode` reports the same as UserErrors).
 * @example build({ inputs: [value('x', 'float32', ['N', 4])], outputs: [value('y', 'float32', ['N', 4])],
 *   nodes: [node('Relu', ['x'], ['y'])] })
 */
export function build(parts: GraphParts): Graph {
  const graph = assemble(parts)
  const problem = firstProblem(graph)
  if (problem) return internal(problem.message)
  return graph
}

/** The graph of `parts`, not checked: for `decode`, which checks it itself. */
export function assemble(parts: GraphParts): Graph {
  const constants = parts.constants ?? new Map<string, Tensor>()
  return Object.freeze({
    name: parts.name ?? 'graph',
    inputs: Object.freeze([...parts.inputs]),
    outputs: Object.freeze([...parts.outputs]),
    nodes: Object.freeze([...parts.nodes]),
    constants: constants instanceof Map ? constants : new Map(Object.entries(constants)),
    hints: parts.hints ?? new Map<string, TensorType>(),
    opset: parts.opset ?? 17,
    domains: Object.freeze({ ...parts.domains }),
    irVersion: parts.irVersion ?? 8,
    producer: parts.producer ?? 'edgewise',
    metadata: Object.freeze({ ...parts.metadata }),
  })
}

/** A node. @example node('Conv', ['x', 'w'], ['y'], { strides: attr.ints([2, 2]) }) */
export const node = (
  op: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, Attribute>> = {},
  domain = '',
  name = '',
): Node => ({ name, op, domain, inputs, outputs, attributes })

/** A graph input or output. @example value('x', 'float32', ['N', 3, 32, 32]) */
export const value = (name: string, dtype?: TensorType['dtype'], shape?: TensorType['shape']): Value => ({
  name,
  dtype,
  shape,
})

/** The parts of a graph in a node's attribute. */
export const body = (parts: GraphParts): Body => {
  const { name, inputs, outputs, nodes, constants, hints } = assemble(parts)
  return { name, inputs, outputs, nodes, constants, hints }
}
