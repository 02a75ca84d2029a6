export type Step = {
    /** Steps that must run before. */
    readonly needs: readonly number[];
    /** Buffers read, each once. */
    readonly reads: readonly number[];
    /** Buffers that come to life. */
    readonly makes: readonly number[];
    /** Read buffers that `makes[0]` may take over when this is their last use and the sizes are equal. */
    readonly over: readonly number[];
    /** Bytes in use only while the step runs (the peak inside a subgraph). */
    readonly scratch: number;
};
export type Schedule = {
    readonly steps: readonly Step[];
    /** Bytes of each buffer. */
    readonly sizes: readonly number[];
    /** Buffers that are filled before the first step. */
    readonly initial: readonly number[];
    /** Buffers that outlive the last step. */
    readonly kept: ReadonlySet<number>;
};
/** What is alive while steps run, one after the other. */
export type Memory = {
    /** Bytes alive now. */
    live(): number;
    /** Bytes alive while `step` would run, and after it. */
    peek(step: number): {
        during: number;
        after: number;
    };
    /** Runs `step`; the bytes alive while it ran. */
    run(step: number): number;
    /** Readers of `buffer` that have not run. */
    unread(buffer: number): number;
};
/** How many steps read each buffer. */
export declare function readers(schedule: Schedule): Int32Array;
/** The memory before the first step. */
export declare function openMemory(schedule: Schedule): Memory;
/** The bytes alive while each step of `order` runs. */
export declare function profile(schedule: Schedule, order: readonly number[]): number[];
/** The steps that need each step. */
export declare function dependents(schedule: Schedule): number[][];
