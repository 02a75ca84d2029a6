/** 1 for the lowest to m for the highest; equal scores share the mean of their ranks; what is undefined ranks lowest. */
export declare function ranksOf(column: readonly (number | undefined)[] | Float64Array): number[];
/** Spearman's rank correlation; 0 where one of the two is constant. @example spearman([1, 2, 3], [10, 30, 20]) // 0.5 */
export declare function spearman(a: readonly (number | undefined)[] | Float64Array, b: readonly (number | undefined)[] | Float64Array): number;
/** Pearson's correlation; 0 where one of the two is constant. */
export declare function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number;
