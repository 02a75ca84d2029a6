import { type Graph } from '../ir/index.js';
/**
 * `graph` with normal weights of variance 2 / fan-in in convolutions and linear layers (He et al., ICCV 2015), biases of
 * 0, and BatchNormalization as the identity. The same seed, name and shape give the same weights.
 */
export declare function withFreshWeights(graph: Graph, seed: number | string): Graph;
