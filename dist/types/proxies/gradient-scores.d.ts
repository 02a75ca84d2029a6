import { type LayerGradients, type Score } from './score.js';
/**
 * Σ over layers of log Σ over weights of mean |g| / std(g), both over minibatches: gradients that agree. Li, Yang,
 * Bhardwaj and Marculescu, "ZiCo: Zero-shot NAS via Inverse Coefficient of Variation on Gradients", ICLR 2023. Weights
 * whose gradient does not vary are left out, layers without any other add nothing.
 */
export declare function zico(layers: readonly LayerGradients[]): Score;
/**
 * Σ over layers of the gradient's Euclidean norm on one minibatch. Abdelfattah et al., "Zero-Cost Proxies for
 * Lightweight NAS", ICLR 2021.
 */
export declare const gradNorm: (layers: readonly LayerGradients[]) => Score;
/**
 * Σ |θ · ∂loss/∂θ| on one minibatch: Lee, Ajanthan and Torr, "SNIP: Single-shot Network Pruning based on Connection
 * Sensitivity", ICLR 2019, summed over the net by Abdelfattah et al.
 */
export declare const snip: (layers: readonly LayerGradients[]) => Score;
/** Σ |a b|. */
export declare function absoluteProduct(a: Float32Array, b: Float32Array): number;
