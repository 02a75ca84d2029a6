import type { SearchSummary } from './types.js';
export type Line = {
    readonly label: string;
    readonly value: string;
};
/** `12 trials in 1 min 20 s, method auto, seed 3`; with what stopped it where that is not its end. */
export declare function effortText({ trials, seconds, method, seed, interrupted, story }: SearchSummary): string;
/** How far a search came that has not ended; undefined where it has. */
export declare function openText({ trials, seconds, story }: SearchSummary): string | undefined;
/** What was looked at, left out, trained and timed, where the time went, and why it ended. */
export declare function effortLines({ story, seconds, trials }: SearchSummary): Line[];
