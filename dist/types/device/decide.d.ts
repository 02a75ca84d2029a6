import type { ComparisonVerdict } from './types.js';
export type Bounds = {
    readonly low: number;
    readonly high: number;
};
export type Decision = 'pass' | 'fail' | 'inconclusive';
/** pass: the whole interval ≤ limit; fail: the whole interval > limit. @example decide({ low: 0.98, high: 1.03 }, 1.05) */
export declare function decide({ low, high }: Bounds, limit: number): Decision;
/** The words for a ratio's interval, with `margin` as the half-width of "the same". */
export declare function verdictOf({ low, high }: Bounds, margin: number): ComparisonVerdict;
export type Look = {
    /** Share of the time, or of the largest number of rounds, after which it is taken. */
    readonly at: number;
    /** Error its intervals may have. */
    readonly alpha: number;
};
/**
 * Looks that share the error equally (Bonferroni), the first at 15 % of the time, each later one a constant factor on.
 * Intervals that hold at all looks at once are Jennison & Turnbull's repeated confidence intervals (JRSS B 1989):
 * they are valid whatever makes one stop.
 */
export declare function planLooks(looks: number, confidence: number): Look[];
