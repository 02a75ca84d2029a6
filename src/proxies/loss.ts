// The model with a loss as its one seeded output, and the weights whose gradients are read.
import {
  attr,
  bindShapes,
  dtypes,
  elements,
  type Graph,
  inferShapes,
  node,
  producers,
  type Shape,
  scalar,
  tensor,
  value,
} from '../ir/index.ts'
import { type Missing, missing } from './score.ts'
import { named, type Watch } from './watch.ts'

export const lossName = named('loss')
export const targetName = named('targets')

/** A last layer that belongs to the loss. */
const lastOps: ReadonlySet<string> = new Set(['Softmax', 'LogSoftmax'])

/** The value that scores are read from: the first output, before a last Softmax. */
export function scoresOf(graph: Graph): string {
  const output = graph.outputs[0]!.name
  const last = producers(graph).get(output)
  return last && lastOps.has(last.op) ? last.inputs[0]! : output
}

/** The mean cross-entropy of a classifier whose scores are [samples, classes]; targets are fed one-hot. */
export function watchLoss(
  graph: Graph,
  samples: number,
): { watch: Watch; targets: readonly number[] } | Missing {
  const scores = scoresOf(graph)
  const fact = inferShapes(graph).get(scores)
  const shape = fact?.shape
  if (fact?.dtype !== 'float32' || shape?.length !== 2 || shape[0] !== samples || !((shape[1] as number) > 1))
    return missing(`its output [${shape?.join(', ') ?? '?'}] is not one score for each class`)
  const names = { logs: named('logs'), hit: named('hit'), sum: named('hits'), by: named('by') }
  return {
    targets: shape as number[],
    watch: {
      constants: {
        [names.by]: scalar('float32', -1 / samples),
        [named('axes')]: tensor('int64', [2], [0, 1]),
      },
      nodes: [
        node('LogSoftmax', [scores], [names.logs], { axis: attr.int(1) }),
        node('Mul', [names.logs, targetName], [names.hit]),
        node('ReduceSum', [names.hit, named('axes')], [names.sum], { keepdims: attr.int(0) }),
        node('Mul', [names.sum, names.by], [lossName]),
      ],
      outputs: [value(lossName, 'float32', [])],
    },
  }
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

/** With the model's one input at `samples` rows; its other lengths must be numbers. */
export function bound(graph: Graph, samples: number): { graph: Graph; shape: readonly number[] } | Missing {
  const inputs = graph.inputs.filter(input => !graph.constants.has(input.name))
  const [input] = inputs
  if (inputs.length !== 1 || !input?.shape || input.shape.length < 2)
    return missing('it does not have one input with a batch')
  const shape: Shape = [samples, ...input.shape.slice(1)]
  if (shape.some(length => typeof length !== 'number'))
    return missing(`its input [${shape.join(', ')}] leaves lengths open`)
  if (input.dtype === undefined || dtypes[input.dtype].kind === 'string' || elements(shape as number[]) === 0)
    return missing('its input takes no numbers')
  return { graph: bindShapes(graph, { [input.name]: shape }), shape: shape as number[] }
}
