import type { LeftOut } from './outliers.js';
/** Of fewer draws no one's errors are the limit that one in ten goes beyond (`coverage` / (1 − `coverage`)). */
export declare const fewestDraws = 9;
/** Deviations on each side of 90 % of a normal distribution. */
export declare const normal90 = 1.6449;
/** @param deviations at least one; of as many latencies as there are */
export declare function stretchOf(deviations: ArrayLike<number>): number;
/** The stretch by what is predicted, on the scale of `expected`. */
export declare function stretchBySize({ expected, deviations }: LeftOut): (predicted: number) => number;
