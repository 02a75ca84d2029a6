import { type Blocks, type Rows } from './embedding.js';
export type Hypothesis = {
    readonly weights: readonly number[];
    readonly noise: number;
};
/** The measurements on a scale. */
export type Target = {
    readonly y: Float64Array;
    /** By measurement, the logarithm of the scale's derivative: evidence is then comparable between scales. */
    readonly slopes: Float64Array;
};
/** A hypothesis after so many measurements. */
export type Fit = Hypothesis & {
    readonly evidence: number;
    readonly lower: Float64Array;
    readonly alpha: Float64Array;
    readonly intercept: number;
    readonly variance: number;
    readonly ones: Float64Array;
};
/**
 * Every combination of the offered weights, one at least being 1, with every noise; blocks that are absent have weight 0, and
 * a table is in the flags.
 */
export declare function gridOf(blocks: Blocks, offered: readonly number[], noiseLevels: readonly number[]): Hypothesis[];
/** A look-up table and nothing else, where there are more flags than options. */
export declare function tablesOf(blocks: Blocks, noiseLevels: readonly number[]): Hypothesis[];
/** XXᵀ by block. */
export declare function gramsOf({ count, width, x }: Rows, blocks: Blocks): Float64Array[];
/**
 * What every hypothesis makes of the first `count` measurements, by scale; where a matrix is not positive definite, nothing.
 * A matrix is factored once for all scales.
 * @param noisier by measurement, how many times as noisy as others it is taken to be; default: all alike
 */
export declare function fitAll(grams: readonly Float64Array[], count: number, targets: readonly Target[], grid: readonly Hypothesis[], noisier?: Float64Array): Fit[][];
