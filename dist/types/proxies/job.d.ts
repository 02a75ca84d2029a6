import { type DataSource } from '../data/index.js';
import type { JobContext } from '../runtime/index.js';
import { type ProxyName, type Scores } from './proxies.js';
export type ProxiesInput = {
    /** ONNX files. */
    readonly models: readonly Uint8Array[];
    /** Beside `params` and `macs`, which are always told. */
    readonly proxies: readonly ProxyName[];
    /** Absent: noise, and no scores that need classes. */
    readonly data?: DataSource;
    /** What the data set's path is relative to. */
    readonly cwd: string;
    /** The folder that no path of the data may leave. */
    readonly inside?: string;
    /** Samples in a minibatch, 2 to 48. Default 24. */
    readonly samples?: number;
    /** Of the draw of samples, and of fresh weights. */
    readonly seed: number | string;
    /** Score every model with new weights, as before training. Default: with the weights it has. */
    readonly fresh?: boolean;
    readonly threads?: number;
};
/** After each model, in order. */
export type ProxiesProgress = {
    readonly model: number;
    readonly scores: Scores;
    readonly milliseconds: number;
};
export type ProxiesOutput = {
    readonly scores: readonly Scores[];
};
/** A job with its own memory of data sets; the last one is kept. */
export declare function openScorer(): (input: ProxiesInput, context: JobContext<ProxiesProgress>) => Promise<ProxiesOutput>;
/** The job of this process: `worker.call<typeof proxiesJob>('proxies', input)`. */
export declare const proxiesJob: (input: ProxiesInput, context: JobContext<ProxiesProgress>) => Promise<ProxiesOutput>;
