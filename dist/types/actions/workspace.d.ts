/**
 * The configuration must lie in the workspace: a link could show any file of the runner in annotations.
 * @throws UserError `path-outside`
 */
export declare function checkConfig(config: string, workspace: string): void;
/**
 * The folder for results, made where needed. A committed one is refused: its ledger would pass for our own trials, and
 * its links would lead our files elsewhere.
 * @throws UserError `out-committed`
 */
export declare function outFolder(out: string, workspace: string): Promise<string>;
/** A file named relative to `root`, relative to the workspace with forward slashes, as annotations want it. */
export declare const fromWorkspace: (workspace: string, root: string, file: string) => string;
