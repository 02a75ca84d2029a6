import type { ExecResult } from './exec.js';
export type Program = {
    readonly command: string;
    readonly args: readonly string[];
};
/** npm on a PATH. On Windows it is a batch file, which cannot be spawned, beside the script that it runs. */
export declare function findNpm(searchPath: string, platform: string): Program | undefined;
/** The part of an environment that npm gets. */
export declare function npmEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string>;
/** Why `npm ci` failed, as a clause; undefined if it did not. */
export declare function whyFailed({ code, output, timedOut }: ExecResult): string | undefined;
