import type { Metrics } from '../units.js';
import type { TrainedTo, Trial } from './problem.js';
import { type Plan, type Record } from './records.js';
export type Ledger = {
    /** All trials so far, `measured` joined in, by id. */
    trials(): readonly Trial[];
    /** Milliseconds that earlier runs of the same search spent. */
    readonly spentMs: number;
    append(trial: Trial, elapsedMs: number): void;
    /** What a device said of trial `id`; joins what is known of it already. */
    appendMeasured(id: number, metrics: Metrics, elapsedMs: number): void;
    /** How far trial `id` was trained; its figures take the place of those it had. */
    appendTrained(id: number, trained: TrainedTo, elapsedMs: number): void;
    /** The last training of trial `id` is under way, and saved up to so many steps. */
    appendTuning(id: number, steps: number, elapsedMs: number): void;
    /** The trial whose last training began last, and whether it came to its end. */
    tuning(): {
        readonly id: number;
        readonly isDone: boolean;
    } | undefined;
    /** Writes through to the disk and closes; call it also when the search fails. */
    close(): void;
};
/**
 * Opens or starts the ledger of a search; `plan` is any JSON value that says what is searched.
 * @throws UserError `ledger-foreign` if the file holds another plan, `ledger-version`, `ledger-damaged`;
 *   from `append`, `ledger-busy` if another process writes to the file
 */
export declare function openLedger(path: string, plan: Plan, now?: () => number): Ledger;
/** A ledger that is forgotten with the process. */
export declare function memoryLedger(trials?: readonly Trial[]): Ledger;
/** What a finished or interrupted search left, to render it again. A torn last line is passed over. */
export declare function readLedger(path: string): ReadLedger;
/** The same from bytes that are here already; `path` names them in errors. */
export declare function readLedgerBytes(bytes: Uint8Array, path: string): ReadLedger;
export type ReadLedger = {
    readonly plan: Plan;
    readonly trials: readonly Trial[];
    readonly spentMs: number;
    /** Line by line, for an account of what the time went to. */
    readonly records: readonly Record[];
};
