import type { Check, ModelVerdict, Status, Verdict } from './types.js';
/** An icon never stands without its word. */
export declare const statusWords: Record<Status | 'waived', {
    readonly icon: string;
    readonly word: string;
}>;
/** What a check is shown as. */
export declare const shownStatus: (check: Check) => Status | 'waived';
/** `latency p95 on pi4`, with the parts coming from outside handed to `wrap`. */
export declare const checkLabel: (check: Pick<Check, 'metric' | 'device' | 'budget'>, wrap: (text: string) => string) => string;
/** `≤ 12 ms` and `+5 % vs base`: the limit and the largest worsening allowed, whichever the budget has. */
export declare function budgetParts({ metric, budget }: Pick<Check, 'metric' | 'budget'>): string[];
export declare const budgetText: (check: Pick<Check, 'metric' | 'budget'>) => string;
/** Worst first; what is equally bad keeps its order. */
export declare const worstFirst: <T>(items: readonly T[], status: (item: T) => Status, verdict: Verdict) => T[];
export declare const orderedModels: (verdict: Verdict) => ModelVerdict[];
/** Waived checks stand after what counts and before what passes. */
export declare const orderedChecks: (model: Pick<ModelVerdict, 'checks'>, verdict: Verdict) => Check[];
/** `Fail: 2 of 9 budgets are broken`; the one line that says it all. */
export declare function headline(verdict: Verdict): string;
/** Icon, word and counts in one line of plain text: for logs, titles and outputs. */
export declare const summaryLine: (verdict: Verdict) => string;
/** Why a check stands as it does, beyond its figures: waivers, and the half of the budget that decided. */
export declare function explanation(check: Check): string;
