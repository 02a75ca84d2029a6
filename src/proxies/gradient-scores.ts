// Scores read from the loss gradients of the weights of convolutions and linear layers.
import { type LayerGradients, missing, type Score, scored } from './score.ts'

const notFinite = 'its gradients are no numbers'

/**
 * Σ over layers of log Σ over weights of mean |g| / std(g), both over minibatches: gradients that agree. Li, Yang,
 * Bhardwaj and Marculescu, "ZiCo: Zero-shot NAS via Inverse Coefficient of Variation on Gradients", ICLR 2023. Weights
 * whose gradient does not vary are left out, layers without any other add nothing.
 */
export function zico(layers: readonly LayerGradients[]): Score {
  if ((layers[0]?.gradients.length ?? 0) < 2) return missing('gradients of two minibatches are needed')
  let [total, counted] = [0, 0]
  for (const { gradients } of layers) {
    const sum = inverseVariation(gradients)
    if (sum === 0) continue
    total += Math.log(sum)
    counted++
  }
  return counted === 0 ? missing('its gradients do not vary') : scored(total, notFinite)
}

function inverseVariation(gradients: readonly Float32Array[]): number {
  const count = gradients.length
  let sum = 0
  for (let i = 0; i < gradients[0]!.length; i++) {
    let [mean, size] = [0, 0]
    for (const g of gradients) {
      mean += g[i]! / count
      size += Math.abs(g[i]!) / count
    }
    let variance = 0
    for (const g of gradients) variance += (g[i]! - mean) ** 2 / count
    if (variance !== 0) sum += size / Math.sqrt(variance)
  }
  return sum
}

/**
 * Σ over layers of the gradient's Euclidean norm on one minibatch. Abdelfattah et al., "Zero-Cost Proxies for
 * Lightweight NAS", ICLR 2021.
 */
export const gradNorm = (layers: readonly LayerGradients[]): Score =>
  scored(
    layers.reduce((sum, { gradients: [g] }) => sum + Math.sqrt(g!.reduce((s, x) => s + x * x, 0)), 0),
    notFinite,
  )

/**
 * Σ |θ · ∂loss/∂θ| on one minibatch: Lee, Ajanthan and Torr, "SNIP: Single-shot Network Pruning based on Connection
 * Sensitivity", ICLR 2019, summed over the net by Abdelfattah et al.
 */
export const snip = (layers: readonly LayerGradients[]): Score =>
  scored(
    layers.reduce((sum, { values, gradients: [g] }) => sum + absoluteProduct(values, g!), 0),
    notFinite,
  )

/** Σ |a b|. */
export function absoluteProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! * b[i]!)
  return sum
}
