import { type Graph } from '../ir/index.js';
export declare const flowNames: {
    sum: string;
    exponent: string;
};
/**
 * `graph` with |θ| for θ, no normalisation, activations as the identity that they are on positive values, and the sum of
 * its scores as output: that sum is `flowNames.sum` × 2^`flowNames.exponent`. Gradients do not pass through exponents.
 */
export declare function flowGraph(graph: Graph): Graph;
