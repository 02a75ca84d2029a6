// SynFlow's evidence: one way back through the linear net, on one input of ones.
import { gradientGraph } from '../autodiff/index.ts'
import { elements, encode, floats, type Graph, numbers, scalar, tensor } from '../ir/index.ts'
import { bound, linearWeights, noWeights } from './bound.ts'
import { flowGraph, flowNames } from './flow.ts'
import { absoluteProduct } from './gradient-scores.ts'
import { type Flow, type Missing, missing } from './score.ts'
import { opened, type ProbeSetting } from './session.ts'

/** log Σ |θ · ∂R/∂θ| over the weights of a normalised graph. */
export async function runFlow(model: Graph, setting: ProbeSetting): Promise<Flow | Missing> {
  const here = bound(model, 1)
  if ('reason' in here) return here
  const linear = flowGraph(here.graph)
  const weights = linearWeights(linear)
  if (weights.length === 0) return noWeights
  const { graph, seeds, gradients } = gradientGraph(linear, weights, { from: [flowNames.sum] })
  const weightOf = (weight: string) => linear.constants.get(weight)!
  const outputs = await opened(encode(graph), setting, run =>
    run({
      [here.input.name]: tensor(
        here.input.dtype!,
        here.shape,
        new Float32Array(elements(here.shape)).fill(1),
      ),
      ...Object.fromEntries(weights.map(weight => [weight, weightOf(weight)])),
      ...Object.fromEntries([...seeds.values()].map(seed => [seed, scalar('float32', 1)])),
    }),
  )
  const sum = [...gradients].reduce(
    (total, [weight, output]) => total + absoluteProduct(floats(weightOf(weight)), floats(outputs[output]!)),
    0,
  )
  const logSum = Math.log(sum) + Math.LN2 * numbers(outputs[flowNames.exponent]!)[0]!
  return Number.isFinite(logSum) ? { logSum } : missing('nothing flows from its input to its output')
}
