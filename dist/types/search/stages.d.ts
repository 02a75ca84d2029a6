import { type Paces, type Rung } from './allocation.js';
/** What the stages come to; times are undefined where none are kept. */
export type Stages = {
    readonly rungs: readonly Rung[];
    readonly finalists: number;
    /** Steps of a finalist in all, where no time says it. */
    readonly finalistSteps: number;
    readonly tuningSteps: number;
    /** To be left for what comes after halving, and for the last tuning. */
    readonly afterHalvingMs: number;
    readonly tuningMs: number;
};
export type StagesOptions = {
    readonly timeMs: number | undefined;
    /** Candidates at most. */
    readonly candidates: number | undefined;
    /** Of the time, for measuring that is still to come. */
    readonly measureShare: number;
    /** Steps of one pass over the training part. */
    readonly epochSteps?: number | undefined;
};
export declare const firstSteps = 50;
/** Pure. */
export declare function stagesOf(options: StagesOptions, paces: Paces): Stages;
