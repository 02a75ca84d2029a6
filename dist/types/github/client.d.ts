import type { Octokit } from 'octokit';
import { UserError } from '../errors.js';
export type ClientOptions = {
    readonly token: string;
    /** GITHUB_API_URL; another host on GitHub Enterprise. */
    readonly baseUrl: string;
    readonly warn: (message: string) => void;
    /** Retries after 5xx and rate limits. Default 3. */
    readonly retries?: number;
    /** Space writes as GitHub asks (1 s, 3 s for comments) and wait out rate limits. Default true. */
    readonly paced?: boolean;
};
export type Client = Octokit & {
    /** For GraphQL that changes nothing. The paced client takes every GraphQL request for a write and spaces it by 1 s. */
    readonly query: Octokit['graphql'];
};
/** A client that retries 5xx with back-off and waits out short rate limits. */
export declare function client({ token, baseUrl, warn, retries, paced, }: ClientOptions): Promise<Client>;
/**
 * What to tell the user when a request was refused: names the missing permission on 403 and 404.
 * @param doing what was being done, for the sentence: `write the comment`.
 * @param permission the workflow permission it takes: `pull-requests: write`.
 */
export declare function explainRefusal(error: unknown, doing: string, permission: string): UserError;
