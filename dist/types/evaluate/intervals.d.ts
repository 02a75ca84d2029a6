export type Interval = {
    readonly low: number;
    readonly high: number;
};
/** Wilson's score interval of `successes` in `count` trials. Source: Wilson 1927; Brown, Cai & DasGupta 2001. */
export declare function wilson(successes: number, count: number): Interval;
/**
 * Interval of p1 − p2 from the discordant pairs of one set of samples: `gained` only the first got right, `lost` only
 * the second. Never empty, also without discordant pairs. Source: Agresti & Min 2005 (Wald with half a count in each cell).
 */
export declare function pairedDifference(gained: number, lost: number, count: number): Interval;
/** How often each sample is drawn → the statistic of that draw. */
export type Weighted = (weights: Float64Array) => number;
/** Percentile bootstrap over `count` samples drawn with replacement; draws without a value (NaN) are left out. */
export declare function bootstrap(count: number, statistic: Weighted, seed: number | string): Interval;
