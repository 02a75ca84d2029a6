export type GitOptions = {
    readonly cwd: string;
    /** Largest file to read, in bytes. */
    readonly limitBytes: number;
    readonly signal?: AbortSignal;
};
/**
 * The file `path` (relative to `cwd`) as it stands in `ref`; undefined when that revision has no such file.
 * @throws UserError `git-ref-unknown` when the revision is not in the clone, `git-missing` without git.
 */
export declare function showFile(ref: string, path: string, options: GitOptions): Promise<Uint8Array | undefined>;
/** The commit a revision names. A revision may not start with `-`, so it is never read as an option. */
export declare function resolveRef(ref: string, options: GitOptions): Promise<string>;
/** Whether git tracks anything in a folder: what is committed was written by whoever opened the pull request. */
export declare function isCommitted(folder: string): Promise<boolean>;
/** Runs git without a shell. */
export declare const git: (args: string[], { cwd, limitBytes, signal }: GitOptions) => import("child_process").PromiseWithChild<{
    stdout: NonSharedBuffer;
    stderr: NonSharedBuffer;
}>;
/** Everything but the inputs and tokens of the job; git never waits for somebody to type a password. */
export declare function gitEnvironment(): NodeJS.ProcessEnv;
/** Makes sure that a commit is in the clone: a shallow checkout lacks the base, so that one commit is fetched. */
export declare function ensureCommit(sha: string, options: GitOptions): Promise<void>;
