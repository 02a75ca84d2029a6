/** Indices of `count` of the points, the one nearest to the mean first; features are scaled to unit variance. */
export declare function spreadOrder(points: readonly Float64Array[], count: number): number[];
