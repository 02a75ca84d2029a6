import type { Client } from './client.js';
import type { PullRequest } from './pull-request.js';
export type CommentMode = 'update' | 'recreate' | 'quiet';
export type CommentRequest = {
    readonly body: string;
    readonly mode: CommentMode;
    /** Tells several Edgewise gates of one repository apart: letters, digits, `-`, `_`, `.`. */
    readonly id: string;
    /** Orders runs: a comment of a later run is never overwritten by an earlier one. */
    readonly run: number;
    /** Changes when the verdict does; quiet mode compares it. */
    readonly digest: string;
    /** Something is broken or unsure: quiet mode speaks. */
    readonly noteworthy: boolean;
};
export type CommentOutcome = {
    readonly action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'superseded';
    readonly url: string | undefined;
};
/** Creates, updates or leaves the comment; see `CommentMode`. */
export declare function upsertComment(api: Client, pull: PullRequest, request: CommentRequest): Promise<CommentOutcome>;
