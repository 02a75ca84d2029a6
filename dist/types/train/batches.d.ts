export type BatchPlan = {
    readonly count: number;
    readonly batch: number;
    readonly seed: number;
    readonly shuffle: boolean;
    /** Leave out what is left at the end of an epoch; another order leaves out others. Default false. */
    readonly dropLast?: boolean | undefined;
};
export type Batches = {
    readonly perEpoch: number;
    /** Samples of a batch, and of the last one of an epoch, which holds what is left. */
    readonly size: number;
    readonly tail: number;
    /** Sample indices of a step's batch; the array is only valid until the next call. */
    at(step: number): Int32Array;
};
/** The batches of a split; the order of one epoch at a time is kept. */
export declare function batches(plan: BatchPlan): Batches;
