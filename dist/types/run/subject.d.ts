import type { ModelPlan, Plan } from '../config/index.js';
import { UserError } from '../errors.js';
import type { Missing } from '../report/index.js';
import type { Estimate, MetricKey, Metrics } from '../units.js';
import type { Warning } from '../warnings.js';
import { type LoadedModel } from './model.js';
import type { Setting } from './setting.js';
export type Subject = {
    readonly plan: ModelPlan;
    readonly head: LoadedModel;
    readonly base: LoadedModel | undefined;
    /** Base has the model, but it cannot be read: nothing can be compared, and that is not this pull request's fault. */
    readonly baseProblem: UserError | undefined;
};
/** An entry of the plan that names no model file: all that is known is what is asked of an architecture. */
export type Vacancy = {
    readonly plan: ModelPlan;
    readonly head: undefined;
    readonly base: undefined;
    readonly baseProblem: undefined;
};
/** An entry of the plan, with its model where it names one. */
export type Entry = Subject | Vacancy;
export declare const hasModel: (entry: Entry) => entry is Subject;
/** What one step found out about one subject. */
export type Findings = {
    readonly head: Metrics;
    readonly base: Metrics;
    /** Relative changes from paired data, head/base − 1. */
    readonly changes: Readonly<Partial<Record<MetricKey, Estimate>>>;
    readonly missing: Readonly<Partial<Record<MetricKey, Missing>>>;
    readonly warnings: readonly Warning[];
};
export declare const nothing: Findings;
/** All findings as one; later ones win. */
export declare const together: (all: readonly Findings[]) => Findings;
/** Every entry of the plan, with head and base of those that name a model. */
export declare function loadSubjects(plan: Plan, setting: Setting): Promise<Entry[]>;
/** What can be computed from the graphs alone. */
export declare function computedFindings({ plan, head, base, baseProblem }: Subject): Findings;
/** Computed metrics; memory as each budget's `as` says. */
export declare function costsOf({ analysis, fileBytes }: Pick<LoadedModel, 'analysis' | 'fileBytes'>, plan: ModelPlan): Metrics;
