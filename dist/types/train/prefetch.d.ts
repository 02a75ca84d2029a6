import type { Tensor } from '../ir/index.js';
import { type Making } from './batch.js';
import type { Fed } from './step.js';
export type Prefetch = {
    /** Whether the thread is up and has no batch. */
    idle(): boolean;
    /** Has the batch of a step made of the samples at `indices`, while `idle`. */
    ask(step: number, indices: Int32Array): void;
    /** The batch of this step as it was asked for; false if it was not, or the thread has ended: make it in line. */
    take(step: number, fed: Fed): Promise<boolean>;
    close(): Promise<void>;
};
export type PrefetchOptions = {
    readonly making: Making;
    /** The stored samples. */
    readonly x: Tensor;
    /** The largest batch, for its types and shapes. */
    readonly like: Fed;
    /** Writes the labels of samples; nothing where the targets are the samples. */
    readonly label: (indices: Int32Array, targets: Tensor) => void;
};
/** Starts the thread; it is of use when it says so. Takes three parts of memory as large as a batch, and 30 MB. */
export declare function openPrefetch({ making, x, like, label }: PrefetchOptions): Prefetch;
/** The thread: makes what it is asked for until it is ended. Call it in the entry file. */
export declare function makeBatchesAhead(): void;
