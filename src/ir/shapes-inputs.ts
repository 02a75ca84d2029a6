// The shapes of a graph's inputs: as declared, overridden, and with symbolic names bound to numbers.
import { userError } from '../errors.ts'
import type { Dim, Graph, Shape, Value } from './graph.ts'
import { maxRank } from './shape-rules/call.ts'
import { Dims } from './shape-rules/dims.ts'

type Overrides = Readonly<Record<string, Shape>>

/**
 * The overrides that make a symbolic batch 1: the first length of each input, where it is a name. Other symbolic
 * lengths (an image's height, a sequence's length) have no value one could assume, and stay.
 */
export function defaultBinding(graph: Graph): Record<string, Shape> {
  const symbolic = graph.inputs.filter(({ name, shape }) => !graph.constants.has(name) && isName(shape?.[0]))
  return Object.fromEntries(symbolic.map(({ name, shape }) => [name, [1, ...shape!.slice(1)]]))
}

const isName = (length: Dim | undefined) => typeof length === 'string' || (length !== undefined && length < 0)

/** The inputs with their overrides applied; every unnamed or negative length gets a name. */
export function bindInputs(graph: Graph, overrides: Overrides): Value[] {
  for (const [name, shape] of Object.entries(overrides)) checkOverride(graph, name, shape)
  const bound = boundNames(graph, overrides)
  const names = new Set(graph.inputs.flatMap(input => (input.shape ?? []).map(String)))
  const { fresh } = new Dims(names)
  const settle = (length: Dim): Dim => {
    if (typeof length === 'string' && length !== '') return bound.get(length) ?? length
    return typeof length === 'number' && length >= 0 ? length : fresh()
  }
  return graph.inputs.map(input => ({
    ...input,
    shape: (Object.hasOwn(overrides, input.name) ? overrides[input.name]! : input.shape)?.map(settle),
  }))
}

function checkOverride(graph: Graph, name: string, shape: Shape): void {
  const refuse = (reason: string): never => {
    throw userError('shape-override', { name, shape: `[${shape.slice(0, 16).join(', ')}]`, reason })
  }
  const input = graph.inputs.find(each => each.name === name)
  if (input === undefined) refuse(`the inputs are ${graph.inputs.map(each => each.name).join(', ')}`)
  if (shape.length > maxRank) refuse('that are too many dimensions')
  if (input?.shape && input.shape.length !== shape.length)
    refuse(`the input has ${input.shape.length} dimensions`)
  if (shape.some(length => typeof length === 'number' && !(Number.isSafeInteger(length) && length > 0)))
    refuse('lengths are positive whole numbers')
}

// What the overrides say of symbolic names: x: [N, 3] overridden by [2, 3] makes N = 2 in every input.
function boundNames(graph: Graph, overrides: Overrides): Map<string, number> {
  const bound = new Map<string, number>()
  for (const { name, shape } of graph.inputs) {
    const override = Object.hasOwn(overrides, name) ? overrides[name]! : []
    override.forEach((length, i) => {
      const symbol = shape?.[i]
      if (typeof symbol !== 'string' || symbol === '' || typeof length !== 'number') return
      if ((bound.get(symbol) ?? length) !== length)
        throw userError('shape-override', {
          name,
          shape: `[${override.join(', ')}]`,
          reason: `${symbol} is already ${bound.get(symbol)} by another input`,
        })
      bound.set(symbol, length)
    })
  }
  return bound
}
