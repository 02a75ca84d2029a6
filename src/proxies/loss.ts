// The loss that gradients are of, written behind the model's scores.
import { attr, type Graph, inferShapes, node, producers, scalar, tensor, value } from '../ir/index.ts'
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
