import type { Runner, State } from './runner.js';
import type { Fed, Scalars } from './step.js';
export type Loop = {
    readonly runner: Runner;
    /** Steps of the whole run, and the one to begin at. */
    readonly steps: number;
    readonly begin: number;
    /** Losses of the steps before `begin`. */
    readonly losses: Float32Array;
    /** Writes the batch of a step into memory of the runner. */
    readonly prepare: (step: number) => Promise<Fed>;
    readonly scalarsAt: (step: number) => Scalars;
    /** What share of the run is over, where time decides instead of `steps`: it ends at 1. */
    readonly share?: (() => number) | undefined;
    /** The end of an epoch or of the run: says whether to go on. */
    readonly epochEnd?: ((step: number, state: State) => Promise<boolean>) | undefined;
    readonly perEpoch: number;
    /** Where the run stands, every `everyMs` and at the end; lets aborts through. */
    readonly pulse: (standing: Standing) => Promise<void>;
    readonly everyMs: number;
    /** Says in a clause why the loss of this step is no number. */
    readonly explain: (fed: Fed, scalars: Scalars) => Promise<string>;
    readonly now: () => number;
    readonly signal: AbortSignal;
};
export type Standing = {
    /** Steps done. */
    readonly step: number;
    readonly steps: number;
    readonly losses: Float32Array;
    readonly state: State;
    readonly secondsLeft: number;
    /** Aborted, stopped early, or done: this is the last pulse. */
    readonly last: boolean;
};
export type LoopResult = {
    /** The loss of each step, from the first of the whole run. */
    readonly losses: Float32Array;
    readonly ended: 'done' | 'early' | 'aborted';
    /** Time of each step of this process in ms, with its batch. */
    readonly stepMs: Float64Array;
    /** Time of those that went into preparing batches, or into waiting for them. */
    readonly batchMs: Float64Array;
};
/** Runs the steps from `begin`. @throws UserError `train-not-finite` */
export declare function runLoop(loop: Loop): Promise<LoopResult>;
