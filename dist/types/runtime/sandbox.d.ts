import { type Launch } from './launch.js';
import type { FromWorker, ToWorker } from './messages.js';
import type { ServeArguments } from './serve.js';
export type SandboxOptions = {
    readonly entry: string;
    readonly runtime: ServeArguments['runtime'];
    readonly memoryBytes: number;
    readonly cpus: readonly number[] | undefined;
    readonly searchPath: string;
    /** `proc`: the parent reads /proc; `pulse`: the child reports. */
    readonly memoryMeter: 'proc' | 'pulse';
    /** What Node cannot start without: nothing, but for SystemRoot on Windows. */
    readonly environment: Readonly<Record<string, string>>;
};
export type Sandbox = Pick<Launch, 'cpus' | 'offline'> & {
    readonly pid: number;
    send(message: ToWorker): void;
    onMessage(listener: (message: FromWorker) => void): void;
    peakBytes(): number;
    /** Kills the process group; `ended` then resolves to this reason unless there was one before. */
    kill(reason: Error): void;
    /** Why it ended. */
    readonly ended: Promise<Error>;
};
/** Starts the process; it has not said that it is ready yet. */
export declare function openSandbox(options: SandboxOptions): Sandbox;
