export type Ceiling = {
    /** Largest resident set of the process. */
    readonly bytes: number;
    /** Resident now: the runtime, the model, the data, the step's graph. */
    readonly residentBytes: number;
    /** Parameters, moments, statistics, once. */
    readonly stateBytes: number;
    /** Samples of the usual batch, and of the smaller one at the end of an epoch (0 = none); each has a session. */
    readonly batch: number;
    readonly rest: number;
};
/**
 * What is not values: the optimised graph, packed weights, the batch. More where parts are computed twice: values of
 * more sizes and shorter lives fit worse into the pool, and planning leaves something in the heap.
 */
declare const fixed: {
    readonly plain: number;
    readonly twice: number;
};
type Way = keyof typeof fixed;
/** Bytes of values of a step for `count` samples. Steps of both sizes keep theirs, in proportion. */
export declare function valueRoom(ceiling: Ceiling, count: number, way: Way): number;
/**
 * Makes steps by size of batch, each within its part of the memory; `plain` is the usual one without a ceiling, `make`
 * makes one of at most so many bytes of values, or of the least it can.
 * @throws UserError `train-memory` where the usual step cannot be made small enough
 */
export declare function fitted<S extends {
    readonly memory: {
        readonly peakBytes: number;
    };
}>(plain: S, ceiling: Ceiling | undefined, make: (count: number, valueBytes: number | undefined) => S): (count: number) => S;
export {};
