export type Launch = {
    readonly device: string;
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
};
/** The part of `env` that a program gets; names of `further` that hold a runner's secrets are passed over. */
export declare function allowedEnvironment(env: Readonly<Record<string, string | undefined>>, further?: readonly string[]): Record<string, string>;
/** Its standard output. Throws `device-command-failed`; rejects with the signal's reason when aborted. */
export declare function launchCommand(launch: Launch): Promise<string>;
