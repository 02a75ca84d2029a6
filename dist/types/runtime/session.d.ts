import type { Tensor, Value } from '../ir/index.js';
import type { NativeBinding } from './native.js';
export type SessionOptions = {
    /** Threads inside one operator. Default 1, so that a measurement says what it used. */
    readonly threads?: number;
    /** Threads across independent operators; above 1 they run in parallel. Default 1. */
    readonly interThreads?: number;
    /** Execution provider by name. Default `cpu`. */
    readonly provider?: string;
    /** Graph optimisation: `all` (default), `basic` (fusions valid on any machine) or `none`. */
    readonly optimise?: 'all' | 'basic' | 'none';
    /**
     * Flush denormal numbers to zero: a converging net trained three times slower without. ONNX Runtime lets the first
     * session of a process decide for good, for JavaScript's own arithmetic too, so asking for the opposite later is
     * an `internal` error: start another worker. `preferred`: true if nobody decided before, else as decided. Default: as
     * decided, false for the first.
     */
    readonly denormalAsZero?: boolean | 'preferred';
    /**
     * Busy-wait between operators: faster, at the cost of a core. Default true, as in ONNX Runtime: for a while after a
     * run too. `during-runs` ends with the run, where several sessions take turns.
     */
    readonly spinning?: boolean | 'during-runs';
    /** Keep a growing arena for activations. Default true; false trades speed for peak memory. */
    readonly arena?: boolean;
    /** Plan all activations as one block after the first run. Default true; false where shapes vary. */
    readonly memoryPattern?: boolean;
    /** Where to write the graph as ONNX Runtime optimised it. */
    readonly optimizedModelPath?: string;
};
/** Names to compute, or per output a tensor to write into (null: allocate). Default: every output. */
export type Fetches = readonly string[] | Readonly<Record<string, Tensor | null>>;
export type Session = {
    /** In the model's order; a length without a name in the model is called `?`. */
    readonly inputs: readonly Value[];
    readonly outputs: readonly Value[];
    /** One inference, after a turn of the event loop so that aborts get through. Throws `model-run-failed`, `feed-invalid`. */
    run(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): Promise<Record<string, Tensor>>;
    /** The same in place: blocks until done. */
    runSync(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): Record<string, Tensor>;
    /**
     * Converts feeds and fetches once; each call then only runs. Writes to the given bytes are seen by the next call.
     * The binding copies every fetched output into the result, also a preallocated one: fetch nothing you do not need.
     */
    bind(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): () => Record<string, Tensor>;
    /**
     * As `bind`, but the results are only in the given tensors, never copied: for the state of a training step. Make the
     * session of `withStop(graph)`.
     */
    bindInto(feeds: Readonly<Record<string, Tensor>>, fetches: Readonly<Record<string, Tensor>>): () => void;
    /** Frees the native memory; the session must not run afterwards. */
    close(): Promise<void>;
};
/** Makes a session; throws UserError `runtime-provider` or `model-rejected`. */
export declare function openSession(binding: NativeBinding, providers: readonly string[], model: Uint8Array, options: SessionOptions): Session;
