import { type ActionsContext, type CommentMode, type PullRequest } from '../github/index.js';
import { type GateResult } from '../run/index.js';
import type { Inputs } from './inputs.js';
export type PublishOptions = {
    readonly inputs: Inputs;
    readonly mode: CommentMode;
    readonly pull: PullRequest | undefined;
    readonly context: ActionsContext;
    readonly out: string;
    /** A file as the configuration names it → as annotations want it. */
    readonly inRepository: (file: string) => string;
    readonly env: Readonly<Record<string, string | undefined>>;
};
export declare function publish(result: GateResult, options: PublishOptions): Promise<void>;
