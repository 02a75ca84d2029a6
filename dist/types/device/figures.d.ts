import type { Random } from '../random.js';
import type { Estimate, Unit } from '../units.js';
import type { Round } from './collect.js';
import type { Comparison, Goal, TimedMetric } from './types.js';
export declare const timedMetrics: readonly TimedMetric[];
/** A block's p50, p95 or mean, in milliseconds. */
export declare const blockFigure: (samples: ArrayLike<number>, metric: TimedMetric) => number;
/** One model's p50, p95 or mean over all its runs, with the block bootstrap's interval. */
export declare function modelFigure(rounds: readonly Round[], model: number, metric: TimedMetric, alpha: number, random: Random): Estimate;
/** The mean of values that came in blocks (energy, cold start); undefined where a block has none. */
export declare function meanFigure(blocks: readonly ArrayLike<number>[], unit: Unit, alpha: number, random: Random): Estimate | undefined;
/** The paired ratio a/b: signed-rank interval of the blocks' log-ratios, back on the ratio's scale. */
export declare function pairedRatio(rounds: readonly Round[], a: number, b: number, metric: TimedMetric, alpha: number): Estimate;
type Pairs = readonly (readonly [a: string, b: string])[];
/** Every pair in every metric. */
export declare function comparisons(rounds: readonly Round[], names: readonly string[], pairs: Pairs, alpha: number, margin: number): Comparison[];
/** Whether the rounds so far decide a goal either way. */
export declare function goalDecided(goal: Goal, rounds: readonly Round[], names: readonly string[], alpha: number, random: Random): boolean;
export {};
