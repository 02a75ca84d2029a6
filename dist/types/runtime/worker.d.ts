import type { Located } from './locate.js';
import type { Job } from './serve.js';
export type WorkerOptions = {
    readonly runtime: Pick<Located, 'folder' | 'version'>;
    /** Largest resident set in bytes, default 2 GiB. */
    readonly memoryBytes?: number;
    /** Processors to tie it to, with `taskset`; whether that worked is in `Worker.cpus`. */
    readonly cpus?: readonly number[];
    /** The file the child runs, default dist/worker.js. */
    readonly entry?: string;
    /** Kills the worker. */
    readonly signal?: AbortSignal;
    /** Where `taskset` and `unshare` are looked for, default PATH. */
    readonly searchPath?: string;
    /** Default `proc` on Linux, `pulse` elsewhere. */
    readonly memoryMeter?: 'proc' | 'pulse';
};
export type CallOptions<P = unknown> = {
    /** Default 10 minutes; when it is over the worker is killed. */
    readonly timeMs?: number;
    /** Asks the job to stop; kills the worker if it has not within a second. The call rejects with the signal's reason. */
    readonly signal?: AbortSignal;
    readonly onProgress?: (value: P) => void;
};
type InputOf<J> = J extends Job<infer I, infer _O, infer _P> ? I : never;
type OutputOf<J> = J extends Job<infer _I, infer O, infer _P> ? O : never;
type ProgressOf<J> = J extends Job<infer _I, infer _O, infer P> ? P : never;
export type Worker = {
    readonly pid: number;
    /** The processors it is really tied to; undefined = not tied: warn if you asked for it. */
    readonly cpus: readonly number[] | undefined;
    /** Whether it was started without network interfaces. */
    readonly offline: boolean;
    /**
     * Runs a job of the child's table; calls queue up. 10 MB of arrays take about 30 ms each way, 50 MB ten times that.
     * Typed by the job's function: `worker.call<typeof timeJob>('time', input)`. Throws the job's own errors, and UserError `worker-time`,
     * `worker-memory`, `worker-died`.
     */
    call<J extends Job>(job: string, input: InputOf<J>, options?: CallOptions<ProgressOf<J>>): Promise<OutputOf<J>>;
    /** Largest resident set so far, in bytes. */
    peakRssBytes(): number;
    /** Kills it; resolves when nothing of it is left. */
    close(): Promise<void>;
};
/**
 * Starts a sandboxed process in about 100 ms. It is no jail: files stay readable as for the user it runs as. But it
 * holds no token, mostly has no network (`offline` says so), and its memory, time and processors are bounded.
 * Throws UserError `worker-died` if it does not come up.
 * @example const worker = await startWorker({ runtime: located, cpus: [0] })
 */
export declare function startWorker(options: WorkerOptions): Promise<Worker>;
export {};
