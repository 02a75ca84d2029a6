import { type Runtime } from './load.js';
import type { Located } from './locate.js';
export type JobContext<P = unknown> = {
    /** Loaded on first access, so that jobs without it start fast. */
    readonly runtime: Runtime;
    /** Sends something to the caller's `onProgress`. */
    progress(value: P): void;
    /** Aborted when the caller is; it is noticed only between turns of the event loop. */
    readonly signal: AbortSignal;
};
export type Job<I = any, O = any, P = any> = (input: I, context: JobContext<P>) => Promise<O>;
export type Jobs = Readonly<Record<string, Job>>;
/** What the parent passes on the command line. */
export type ServeArguments = {
    readonly runtime: Pick<Located, 'folder' | 'version'>;
    /** Whether to report memory on file descriptor 4. */
    readonly heartbeat: boolean;
    /** Its temporary working directory, to be removed if the parent cannot do it any more. */
    readonly folder: string;
};
/**
 * Answers calls from the parent until it disconnects; call it once, in the entry file of the child.
 * @example serveWorker({ evaluate: evaluateJob, time: timeJob })
 */
export declare function serveWorker(jobs: Jobs): void;
