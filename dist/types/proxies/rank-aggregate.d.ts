/**
 * Σ over proxies of log(rank / m), rank m for the best of m candidates and 1 for the worst, ties in the middle: a low
 * rank by one proxy weighs more than a high one by another (AZ-NAS, Lee and Ham, CVPR 2024, equation 10). Higher is
 * better; 0 for the best by all. A candidate without a score ranks with the worst.
 * @param scores one array for each proxy, all in the order of the candidates
 * @example rankAggregate([[3, 1, 2], [9, 8, undefined]])
 */
export declare function rankAggregate(scores: readonly (readonly (number | undefined)[])[]): number[];
