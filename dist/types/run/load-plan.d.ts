import { type ConfigIssue, type Plan } from '../config/index.js';
export type LoadedPlan = {
    readonly plan: Plan;
    readonly root: string;
    readonly issues: readonly [];
} | {
    readonly plan: undefined;
    readonly root: string;
    readonly issues: readonly ConfigIssue[];
};
/** @throws UserError `config-missing`; mistakes inside the file come back as issues, all at once. */
export declare function loadPlan(path: string, cwd: string): LoadedPlan;
