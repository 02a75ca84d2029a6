export type Interval = {
    readonly value: number;
    readonly low: number;
    readonly high: number;
};
/** Blocks below which no signed-rank interval of this error exists: 8 for 1 %, 6 for 5 %. */
export declare const fewestPairs: (alpha: number) => number;
/**
 * The Hodges–Lehmann centre of `differences` and its interval of error `alpha`, both in their unit.
 * With too few of them, Student's t (assumes normal noise); a single one gives an infinite interval.
 */
export declare function signedRankInterval(differences: readonly number[], alpha: number): Interval;
/** Mean and t-interval. */
export declare function tInterval(values: readonly number[], alpha: number): Interval;
/** The largest c with P(T ≤ c − 1) ≤ tail for the signed-rank sum T of n values: the interval's rank from either end. */
export declare function criticalRank(n: number, tail: number): number;
