import type { Kernel } from '../kernels/kernel.js';
import type { Counted } from '../measured.js';
import { type Point } from './correction.js';
/** What a graph's predicted time consists of; shares add up to 1. */
export type Shares = readonly {
    readonly point: Point;
    readonly key: string;
    readonly share: number;
}[];
export declare function sharesOf(kernels: readonly Counted[], timeOf: (kernel: Kernel) => number): Shares;
/** A graph whose error is asked about: its standard deviation on the logarithmic scale, and what it is made of. */
export type Doubt = {
    readonly sd: number;
    readonly shares: Shares;
    /** Standard deviation of what all graphs err in alike, beside `sd`: how fast the whole device is. Absent: nothing. */
    readonly speed?: number | undefined;
};
/** Of a graph's error, on the logarithmic scale. */
export declare const varianceOfDoubt: ({ sd, speed }: Doubt) => number;
/** Covariance of the errors of two graphs. */
export declare const together: (a: Doubt, b: Doubt) => number;
/** Standard deviation of the difference of two graphs' errors: 0 for graphs of the same kernels. */
export declare function apart(a: Doubt, b: Doubt): number;
