// The training objective as one ONNX graph: network, softmax per gene, and what its choice is expected to cost. A row of the
// batch brings what the network sees, the price of every option (prices.ts), and the temperature; the output is
// Σ p · price + temperature · KL(p, uniform), both parts of which are at least 0.
import { attr, build, type Graph, node, scalar, type Tensor, tensor, value } from '../../ir/index.ts'
import type { Network } from './network.ts'

/** Where a row's three pieces start, and its end. */
export const rowOf = (inputs: number, outputs: number) => ({
  prices: inputs,
  temperature: inputs + outputs,
  end: inputs + outputs + 1,
})

export function objective(network: Network, options: readonly number[]): Graph {
  const { inputs } = network[0]!
  const { outputs } = network.at(-1)!
  const constants: Record<string, Tensor> = {
    pieces: tensor('int64', [3], [inputs, outputs, 1]),
    byGene: tensor('int64', [3], [-1, options.length, outputs / options.length]),
    flat: tensor('int64', [2], [-1, outputs]),
    across: tensor('int64', [1], [1]),
    // Of the uniform choice.
    entropy: scalar(
      'float32',
      options.reduce((sum, count) => sum + Math.log(count), 0),
    ),
  }
  const layers = network.flatMap(({ outputs, inputs, weights, bias }, l) => {
    constants[`w${l}`] = tensor('float32', [inputs, outputs], weights)
    constants[`b${l}`] = tensor('float32', [outputs], bias)
    const gemm = node('Gemm', [l === 0 ? 'seen' : `h${l - 1}`, `w${l}`, `b${l}`], [`z${l}`])
    return l < network.length - 1 ? [gemm, node('Relu', [`z${l}`], [`h${l}`])] : [gemm]
  })
  return build({
    name: 'neural-optimiser',
    inputs: [value('x', 'float32', ['N', rowOf(inputs, outputs).end])],
    outputs: [value('cost', 'float32', ['N', 1])],
    constants,
    nodes: [
      node('Split', ['x', 'pieces'], ['seen', 'prices', 'temperature'], { axis: attr.int(1) }),
      ...layers,
      node('Reshape', [`z${network.length - 1}`, 'byGene'], ['logits']),
      node('LogSoftmax', ['logits'], ['logs'], { axis: attr.int(2) }),
      node('Reshape', ['logs', 'flat'], ['log']),
      node('Exp', ['log'], ['p']),
      node('Mul', ['p', 'prices'], ['priced']),
      node('ReduceSum', ['priced', 'across'], ['price'], { keepdims: attr.int(1) }),
      node('Mul', ['p', 'log'], ['information']),
      node('ReduceSum', ['information', 'across'], ['known'], { keepdims: attr.int(1) }),
      node('Add', ['known', 'entropy'], ['divergence']),
      node('Mul', ['divergence', 'temperature'], ['pull']),
      node('Add', ['price', 'pull'], ['cost']),
    ],
  })
}
