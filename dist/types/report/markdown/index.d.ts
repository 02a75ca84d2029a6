import type { Verdict } from '../types.js';
export type MarkdownOptions = {
    /** Default: GitHub's 65,536 characters for a comment, less room for the caller's marker. */
    readonly limit?: number;
    /** What `limit` counts; default characters (UTF-16 units). */
    readonly counts?: 'characters' | 'bytes';
};
/** A comment may have 65,536 characters, a job summary 1 MiB; both keep room for what the caller adds. */
export declare const commentCharacters: number;
export declare const summaryBytes: number;
/**
 * The verdict as GitHub-flavoured Markdown; nothing in it from outside is markup. Too long, it loses in turn the
 * details from the last, the passing rows, and the tables of the last models, and says where the rest stands.
 */
export declare function markdown(verdict: Verdict, options?: MarkdownOptions): string;
/** The job summary: the same text with a thousand times the room. */
export declare const summaryMarkdown: (verdict: Verdict) => string;
