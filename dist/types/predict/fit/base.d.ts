import type { Kernel } from '../kernels/kernel.js';
import type { Counted } from '../measured.js';
/** The times that a kernel's latency is a weighted sum of, in milliseconds. */
export type Parts = (kernel: Kernel) => readonly number[];
/** Factors by class and part: `factors[class · parts + part]`. */
export type Base = {
    readonly factors: readonly number[];
    readonly parts: number;
};
/** Milliseconds of one kernel. */
export declare function baseMs(kernel: Kernel, { factors, parts }: Base, of: Parts): number;
export type Row = {
    readonly kernels: readonly Counted[];
    readonly ms: number;
    /** The measurement's own interval. */
    readonly low: number;
    readonly high: number;
};
/** What a measurement counts: less where its own interval is wide. */
export declare const trust: ({ ms, low, high }: Row) => number;
/**
 * Non-negative least squares on shares of each row's latency, with `pull` drawing each factor to the common scale.
 * `parts` = length of what `of` returns.
 */
export declare function fitBase(rows: readonly Row[], of: Parts, parts: number, pull: number): Base;
