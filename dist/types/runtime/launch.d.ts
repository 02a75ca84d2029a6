export type Launch = {
    readonly command: string;
    readonly args: readonly string[];
    /** The processors it is tied to; undefined = not tied. */
    readonly cpus: readonly number[] | undefined;
    /** Whether the child has no network interfaces. */
    readonly offline: boolean;
};
/** The wrapped command; `searchPath` is a PATH. */
export declare function launch(node: {
    readonly command: string;
    readonly args: readonly string[];
}, cpus: readonly number[] | undefined, searchPath: string): Launch;
/** The absolute path of a program on a PATH; undefined if there is none (or on Windows, which has neither of ours). */
export declare function findProgram(name: string, searchPath: string): string | undefined;
