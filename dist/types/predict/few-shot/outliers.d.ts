import type { Fit } from './hypotheses.js';
/**
 * How many times as noisy as others each measurement is taken to be, at least 1: the mean over hypotheses.
 * @param fits by scale
 * @param before what they were fitted with; default: all alike
 */
export declare function noisierThan(fits: readonly (readonly Fit[])[], count: number, before?: Float64Array): Float64Array;
export type LeftOut = {
    /** What the others say of each measurement, on the scale of the targets. */
    readonly expected: Float64Array;
    /** By how many deviations it lies off that, an outlier's with the noise of the rest. */
    readonly deviations: Float64Array;
};
/** Each measurement told from the others (Rasmussen and Williams 2006, 5.10 to 5.12); the hypothesis has seen them all. */
export declare function leaveOneOut(fit: Fit, y: Float64Array, noisier: Float64Array): LeftOut;
