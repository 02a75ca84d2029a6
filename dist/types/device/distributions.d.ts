/** Φ⁻¹(p): rational approximation by P. J. Acklam, relative error below 1.2e-9. */
export declare function normalQuantile(p: number): number;
/** Φ(z), by the complementary error function of W. J. Cody as fitted in Numerical Recipes; error below 1.2e-7. */
export declare function normalCdf(z: number): number;
/** Student's t: exact for 1 and 2 degrees of freedom, else G. W. Hill, Algorithm 396 (CACM 1970). */
export declare function tQuantile(p: number, freedom: number): number;
export declare const ascending: (values: ArrayLike<number>) => Float64Array;
export declare const mean: (values: readonly number[]) => number;
/** Sample standard deviation; 0 for a single value. */
export declare function deviation(values: readonly number[]): number;
/** Linear interpolation between order statistics (R's type 7) of sorted values. */
export declare function quantileOfSorted(sorted: ArrayLike<number>, p: number): number;
export declare const quantile: (values: ArrayLike<number>, p: number) => number;
export declare const median: (values: ArrayLike<number>) => number;
