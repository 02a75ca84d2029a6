export type ExecOptions = {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly timeMs: number;
    readonly signal?: AbortSignal;
};
export type ExecResult = {
    /** undefined: it could not be started, or was killed. */
    readonly code: number | undefined;
    /** The end of stdout and stderr, mixed. */
    readonly output: string;
    readonly timedOut: boolean;
};
export type Exec = (command: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>;
/** The real one; never rejects. */
export declare const exec: Exec;
