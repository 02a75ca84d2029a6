import { type Blocks, type Rows } from './embedding.js';
import { type Target } from './hypotheses.js';
import { type LeftOut } from './outliers.js';
export type Blend = {
    /** value(row) = intercept + row · weights */
    readonly intercept: number;
    readonly weights: Float64Array;
    /** Log of the evidence, averaged over hypotheses; comparable between scales. */
    readonly evidence: number;
    /**
     * Standard deviation of a new measurement; of any sum of them where `row` is the sum of their rows.
     * @param constant how often the intercept is in the sum; default 1
     * @param noises the sum of squares of the measurements' factors: how much of their noise is in it; default 1
     */
    sd(row: Float64Array, at: number, constant?: number, noises?: number): number;
    /** Each measurement told from the others. */
    leftOut(): LeftOut;
};
/**
 * One blend for each scale that has a share worth its cost.
 * @param targets at least 3 measurements, one per row
 */
export declare function fitBlends(rows: Rows, blocks: Blocks, targets: readonly Target[]): (Blend | undefined)[];
