import type { Random } from '../random.js';
import type { Interval } from './signed-rank.js';
/** A figure of all blocks together, given how often each block counts. */
export type Statistic = (weights: Uint32Array) => number;
/**
 * The figure of `blocks` blocks and its interval of error `alpha`; a single block gives no width to go by: (0, ∞).
 * @example bootstrapInterval(weightedQuantile(blocks, 0.95), blocks.length, 0.05, random(1))
 */
export declare function bootstrapInterval(statistic: Statistic, blocks: number, alpha: number, random: Random): Interval;
type Blocks = readonly ArrayLike<number>[];
/** The p-quantile of all runs of all blocks (midpoint where the rank falls between two). */
export declare function weightedQuantile(blocks: Blocks, p: number): Statistic;
/** The mean of all runs of all blocks. */
export declare function weightedMean(blocks: Blocks): Statistic;
export {};
