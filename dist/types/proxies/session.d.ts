import type { Tensor } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
export type ProbeSetting = {
    readonly runtime: Runtime;
    /** Threads inside one operator. Default 1. */
    readonly threads?: number;
};
/** Runs on feeds, of which the graph may have lost some; `fetches`: default all outputs. */
export type Run = (feeds: Readonly<Record<string, Tensor>>, fetches?: readonly string[]) => Promise<Record<string, Tensor>>;
export declare function opened<T>(model: Uint8Array, { runtime, threads }: ProbeSetting, use: (run: Run) => Promise<T>): Promise<T>;
