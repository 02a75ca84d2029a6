import { type Verdict } from '../report/index.js';
import type { CommentMode, CommentRequest } from './comment.js';
export type NoticeOptions = {
    readonly id: string;
    readonly mode: CommentMode;
    readonly run: number;
};
/** The digest changes with what was decided, not with every measured figure. */
export declare function commentRequest(verdict: Verdict, { id, mode, run }: NoticeOptions): CommentRequest;
