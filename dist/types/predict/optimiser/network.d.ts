import type { Random } from '../../random.js';
/** y = x · weights + bias; weights row-major, `inputs` rows. */
export type Layer = {
    readonly inputs: number;
    readonly outputs: number;
    readonly weights: Float32Array;
    readonly bias: Float32Array;
};
export type Network = readonly Layer[];
/** Genes with fewer options than the widest have outputs that stay off: the same to a softmax as not there. */
export declare const off = -10000;
/** @param options how many each gene has; the last layer has as many outputs for every gene as the largest */
export declare function newNetwork(inputs: number, hidden: readonly number[], options: readonly number[], random: Random): Network;
/** Probabilities: gene after gene, as many places for each as the widest has options. */
export declare function forward(network: Network, x: ArrayLike<number>, options: readonly number[]): Float64Array;
