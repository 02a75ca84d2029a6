export declare const scheduleNames: readonly ['constant', 'step', 'cosine', 'one-cycle'];
export type Schedule = {
    readonly kind: (typeof scheduleNames)[number];
    /** Steps over which the rate first rises in a straight line; the rest of the schedule follows. Default 0. */
    readonly warmup?: number;
    /** `step`: falls by `factor` at each of these shares of the run. Defaults 0.5, 0.75 and 0.1. */
    readonly falls?: readonly number[];
    readonly factor?: number;
    /** `cosine`: share of the rate that is left at the end. Default 0. */
    readonly floor?: number;
};
export type Span = {
    readonly step: number;
    readonly steps: number;
};
/**
 * The rate of a step, counted from 0, of a run of `steps`; `rate` is the highest.
 * @example rateAt({ kind: 'cosine', warmup: 100 }, 0.1, { step: 0, steps: 1000 }) // 0.001
 */
export declare function rateAt(schedule: Schedule, rate: number, { step, steps }: Span): number;
