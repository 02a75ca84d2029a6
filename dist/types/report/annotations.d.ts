import type { Verdict } from './types.js';
export type Annotation = {
    readonly level: 'error' | 'warning' | 'notice';
    readonly title: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
};
/** Errors first within each model: what blocks is an error, what the policy only warns of a warning. */
export declare function annotationsOf(verdict: Verdict): Annotation[];
