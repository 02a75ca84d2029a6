/** The part of `@actions/github`'s context that is used. */
export type ActionsContext = {
    readonly eventName: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly sha: string;
    readonly runId: number;
    readonly runNumber: number;
    readonly runAttempt?: number;
    readonly repo: {
        readonly owner: string;
        readonly repo: string;
    };
    readonly serverUrl: string;
};
export type Repository = {
    readonly owner: string;
    readonly repo: string;
};
export type PullRequest = Repository & {
    readonly number: number;
    readonly headSha: string;
    readonly baseSha: string;
    readonly baseRef: string;
    /** The head lives in another repository: the token is read-only and device jobs must not run. */
    readonly fork: boolean;
};
/** The page of a run of this repository, this one unless told, for links in the comment. */
export declare const runUrl: (context: ActionsContext, runId?: number) => string;
/**
 * The pull request of a `pull_request` or `pull_request_target` event; undefined on other events (push, schedule).
 * @throws UserError `event-invalid` when the payload lacks what GitHub always sends.
 */
export declare function pullRequestOf(context: ActionsContext): PullRequest | undefined;
/**
 * The commit to compare with: the base branch's on pull requests and in a merge queue; undefined on other events.
 * @throws UserError `event-invalid`
 */
export declare function baseCommitOf(context: ActionsContext): string | undefined;
/** What a `workflow_run` event says of the run that finished. */
export type FinishedRun = Repository & {
    readonly runId: number;
    readonly headSha: string;
    readonly headBranch: string;
    /** `owner/name` of the head repository; undefined when it was deleted. */
    readonly headRepository: string | undefined;
    readonly event: string;
    /** `success`, `failure`, `cancelled`, …; undefined while it is not known. */
    readonly conclusion: string | undefined;
};
/** @throws UserError `event-invalid` on any event but `workflow_run`. */
export declare function finishedRunOf(context: ActionsContext): FinishedRun;
