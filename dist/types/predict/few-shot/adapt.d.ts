import type { Genome } from '../../space/index.js';
import type { Estimate } from '../../units.js';
import { type Sources } from './sources.js';
export type MeasuredGenome = {
    readonly genome: Genome;
    readonly ms: number;
};
export type DevicePredictor = {
    /** Milliseconds. */
    value(genome: Genome): number;
    /** With the 90 % interval, widened by `stretch`. */
    predict(genome: Genome): Estimate;
    /** How many of its own deviations (before `stretch`) a latency lies from what was predicted. */
    deviations(genome: Genome, ms: number): number;
    /** ln(head/base), and the deviation of a measured one: what both have in common cancels. 0 and 0 for one and the same. */
    logRatio(head: Genome, base: Genome): {
        readonly value: number;
        readonly sd: number;
    };
    /** Each measurement as the others would have it, in closed form: milliseconds, and by how many deviations it lies off. */
    leftOut(): {
        readonly ms: Float64Array;
        readonly deviations: Float64Array;
    };
};
export declare const fewestMeasured = 3;
/**
 * Fits a device's latencies.
 * @param stretch by what intervals are widened at least, from `calibrate`; default: what its own measurements say, each told
 * from the others, where no known devices can and there are 30 of them; else 1
 * @throws UserError `predict-too-few` with fewer than 3 measurements
 */
export declare function adapt(sources: Sources, measured: readonly MeasuredGenome[], stretch?: number): DevicePredictor;
