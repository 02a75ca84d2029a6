// The optimiser's network: what is seen of device and limits → for each gene a distribution over its options. Twice the
// same function: here in plain loops, for use without a runtime, and as ONNX in objective.ts, for training.
import type { Random } from '../../random.ts'

/** y = x · weights + bias; weights row-major, `inputs` rows. */
export type Layer = {
  readonly inputs: number
  readonly outputs: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

export type Network = readonly Layer[]

/** Genes with fewer options than the widest have outputs that stay off: the same to a softmax as not there. */
export const off = -1e4

/** The last layer begins near zero, so that every option is about as likely. */
const quiet = 0.01

/** @param options how many each gene has; the last layer has as many outputs for every gene as the largest */
export function newNetwork(
  inputs: number,
  hidden: readonly number[],
  options: readonly number[],
  random: Random,
): Network {
  const widest = Math.max(...options)
  const sizes = [inputs, ...hidden, options.length * widest]
  const isOff = (output: number) => output % widest >= options[Math.floor(output / widest)]!
  return sizes.slice(1).map((outputs, l) => {
    const last = l === hidden.length
    const scale = last ? quiet : Math.sqrt(2 / sizes[l]!)
    const weights = Float32Array.from({ length: sizes[l]! * outputs }, (_, i) =>
      last && isOff(i % outputs) ? 0 : scale * random.normal(),
    )
    const bias = Float32Array.from({ length: outputs }, (_, j) => (last && isOff(j) ? off : 0))
    return { inputs: sizes[l]!, outputs, weights, bias }
  })
}

/** Probabilities: gene after gene, as many places for each as the widest has options. */
export function forward(network: Network, x: ArrayLike<number>, options: readonly number[]): Float64Array {
  let values: ArrayLike<number> = x
  network.forEach((layer, l) => {
    const next = affine(layer, values)
    if (l < network.length - 1) for (let j = 0; j < next.length; j++) if (next[j]! < 0) next[j] = 0
    values = next
  })
  const logits = values as Float64Array
  const widest = logits.length / options.length
  options.forEach((count, gene) => {
    softmax(logits.subarray(gene * widest, gene * widest + count))
    logits.fill(0, gene * widest + count, (gene + 1) * widest)
  })
  return logits
}

function affine({ outputs, weights, bias }: Layer, x: ArrayLike<number>): Float64Array {
  const y = Float64Array.from(bias)
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    // Half of what a ReLU gives is zero.
    if (value === 0) continue
    for (let j = 0; j < outputs; j++) y[j]! += value * weights[i * outputs + j]!
  }
  return y
}

function softmax(z: Float64Array): void {
  const top = z.reduce((a, b) => Math.max(a, b))
  let total = 0
  for (let j = 0; j < z.length; j++) {
    z[j] = Math.exp(z[j]! - top)
    total += z[j]!
  }
  for (let j = 0; j < z.length; j++) z[j]! /= total
}
