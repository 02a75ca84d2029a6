import type { Measured } from '../measured.js';
import { type HeldOut } from '../predictor.js';
import { type Point } from './correction.js';
import { type Intervals } from './intervals.js';
import { type KernelModel } from './kernel-model.js';
import { type PairFactors } from './pairs.js';
import { type Roof } from './roofline.js';
export type Fitted = {
    readonly device: string;
    readonly form: string;
    readonly block: number;
    readonly model: KernelModel;
    /** Kernels that were measured, thinned out: what lies far from them is novel. */
    readonly known: readonly Point[];
    readonly intervals: Intervals;
    /** For ratios of two graphs; undefined where there were too few to know. */
    readonly pairs?: PairFactors | undefined;
    readonly heldOut: HeldOut;
    /** Runtime and processors that the rows tell of, and the days of the first and the last. */
    readonly provenance: {
        readonly runtimes: readonly string[];
        readonly from: string;
        readonly to: string;
    };
};
export type FitOptions = {
    /** Another device's model, to start from. */
    readonly prior?: KernelModel;
    /** Default: the generic one. */
    readonly roof?: Roof;
    readonly seed?: number;
};
/**
 * Fits a predictor on measurements of one device.
 * @throws UserError `fit-rows`, `fit-devices`
 */
export declare function fit(measured: readonly Measured[], options?: FitOptions): Fitted;
