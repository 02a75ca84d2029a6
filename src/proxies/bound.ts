// A model made ready to be probed: its batch is a number, and its weights are known by name.
import { bindShapes, dtypes, elements, type Graph, type Shape, type Value } from '../ir/index.ts'
import { type Missing, missing } from './score.ts'

export type Bound = { readonly graph: Graph; readonly input: Value; readonly shape: readonly number[] }

/** The one input of a model. */
export function inputOf(graph: Graph): Value | undefined {
  const inputs = graph.inputs.filter(input => !graph.constants.has(input.name))
  return inputs.length === 1 ? inputs[0] : undefined
}

export const noInput = missing('it does not have one input with a batch')
export const noWeights = missing('it has no float32 weights of its own')

/** With the model's one input at `samples` rows; its other lengths must be numbers. */
export function bound(graph: Graph, samples: number): Bound | Missing {
  const input = inputOf(graph)
  if (!input?.shape || input.shape.length < 2) return noInput
  const shape: Shape = [samples, ...input.shape.slice(1)]
  if (shape.some(length => typeof length !== 'number'))
    return missing(`its input [${shape.join(', ')}] leaves lengths open`)
  if (input.dtype === undefined || dtypes[input.dtype].kind === 'string' || elements(shape as number[]) === 0)
    return missing('its input takes no numbers')
  return { graph: bindShapes(graph, { [input.name]: shape }), input, shape: shape as number[] }
}

const linearOps: Readonly<Record<string, readonly number[]>> = {
  Conv: [1],
  ConvTranspose: [1],
  Gemm: [0, 1],
  MatMul: [0, 1],
}

/** Names of the float32 constants that convolutions and linear layers multiply by, in the order of the graph. */
export function linearWeights(graph: Graph): string[] {
  const found = graph.nodes.flatMap(({ op, domain, inputs }) => {
    const places = domain === '' && Object.hasOwn(linearOps, op) ? linearOps[op]! : []
    return places.map(i => inputs[i] ?? '').filter(name => graph.constants.get(name)?.dtype === 'float32')
  })
  return [...new Set(found)]
}
