import type { Metrics } from '../units.js';
import type { TrainedTo, Trial } from './problem.js';
/** Raised when a line's meaning changes; older ledgers are refused by name, never misread. */
export declare const ledgerVersion = 1;
export type Plan = null | boolean | number | string | readonly Plan[] | {
    readonly [key: string]: Plan | undefined;
};
/** `elapsedMs`: search time up to this line, over all runs. */
export type Record = {
    readonly trial: Trial;
    readonly elapsedMs: number;
} | {
    readonly id: number;
    readonly measured: Metrics;
    readonly elapsedMs: number;
} | {
    readonly id: number;
    readonly trained: TrainedTo;
    readonly elapsedMs: number;
}
/** The last training of trial `id` is under way and saved up to these steps. */
 | {
    readonly id: number;
    readonly tuning: number;
    readonly elapsedMs: number;
};
export type Records = {
    /** Undefined if not even the first line is whole. */
    readonly plan: Plan | undefined;
    readonly records: readonly Record[];
    /** Bytes up to the end of the last whole line. */
    readonly goodBytes: number;
};
/** Only the last line may be broken: it was being written when the process ended. */
export declare function readRecords(bytes: Uint8Array, path: string): Records;
