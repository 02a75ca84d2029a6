import type { Verdict } from './types.js';
export type TerminalOptions = {
    readonly columns?: number;
    readonly color?: boolean;
};
/** Headline, one line or two per budget, what the search found, warnings. Defaults: 80 columns, no colour. */
export declare function terminal(verdict: Verdict, { columns, color }?: TerminalOptions): string;
