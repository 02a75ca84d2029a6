// A net as it is before training: proxies are claims about that, so a trained model is scored on new weights.
import { elements, floats, type Graph, rewrite, type Tensor, tensor } from '../ir/index.ts'
import { random } from '../random.ts'
import { linearWeights } from './bound.ts'

/**
 * `graph` with normal weights of variance 2 / fan-in in convolutions and linear layers (He et al., ICCV 2015), biases of
 * 0, and BatchNormalization as the identity. The same seed, name and shape give the same weights.
 */
export function withFreshWeights(graph: Graph, seed: number | string): Graph {
  const constants = new Map(graph.constants)
  const fill = (name: string | undefined, number: number) => {
    const old = constants.get(name ?? '')
    if (old?.dtype === 'float32') constants.set(name!, filled(old, number))
  }
  const weights = new Set(linearWeights(graph))
  for (const { op, inputs } of graph.nodes) {
    const weight = inputs.slice(0, 2).find(name => weights.has(name))
    if (weight !== undefined) {
      constants.set(weight, drawn(constants.get(weight)!, op, `${seed}/${weight}`))
      fill(inputs[2], 0)
    }
    if (op === 'BatchNormalization')
      for (const [i, number] of [1, 0, 0, 1].entries()) fill(inputs[i + 1], number)
  }
  return rewrite(graph, { constants })
}

const filled = (old: Tensor, number: number): Tensor =>
  tensor(old.dtype, old.shape, new Float32Array(elements(old.shape)).fill(number))

function drawn(old: Tensor, op: string, seed: string): Tensor {
  const generator = random(seed)
  const deviation = Math.sqrt(2 / fanIn(old, op))
  return tensor(
    'float32',
    old.shape,
    floats(old).map(() => generator.normal() * deviation),
  )
}

/** Inputs that meet in one output; for a transposed convolution the same count, as PyTorch has it. */
function fanIn({ shape }: Tensor, op: string): number {
  const positions = elements(shape.slice(2))
  const inputs = op === 'Conv' ? shape[1] : op === 'ConvTranspose' ? shape[1] : shape[0]
  return Math.max(1, (inputs ?? 1) * positions)
}
