import { type Blocks, type Rows } from './embedding.js';
export type Blend = {
    /** value(row) = intercept + row · weights */
    readonly intercept: number;
    readonly weights: Float64Array;
    /** Log of the evidence, averaged over hypotheses; comparable between scales of the same targets. */
    readonly evidence: number;
    /** Standard deviation of a new measurement. */
    sd(row: Float64Array, at: number): number;
};
/** @param y one target per row, on any scale; at least 3 */
export declare function fitBlend(rows: Rows, blocks: Blocks, y: Float64Array): Blend | undefined;
