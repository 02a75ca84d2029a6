export type Clock = {
    elapsedMs(): number;
    /** Infinity without a budget. */
    leftMs(): number;
    /** Notes how long a trial took. */
    trialTook(ms: number): void;
    /** Notes that a measurement took longer (or shorter) than it was asked to. */
    measurementTook(ms: number, askedMs: number): void;
    /** True if another trial as long as the longest of the last few still ends in time; `reserved`: before the reserve. */
    fitsTrial(reserved: boolean): boolean;
    /** The time to give a round of measuring when `rounds` are still to come, this one included. */
    roundMs(rounds: number): number | undefined;
};
export type ClockOptions = {
    readonly timeMs: number | undefined;
    readonly spentMs: number;
    readonly now: () => number;
    /** Share of the budget for measuring; 0 where nothing is measured. */
    readonly measureShare: number;
    readonly rounds: number;
    /** What one round uses at most, however much it is given. */
    readonly mostRoundMs: number;
};
export declare function startClock({ timeMs, spentMs, now, measureShare, rounds, mostRoundMs }: ClockOptions): Clock;
