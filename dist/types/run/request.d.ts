import type { Plan } from '../config/index.js';
import type { Progress } from '../progress.js';
import { type SearchResult, type SearchStep } from '../search/index.js';
import type { Space } from '../space/index.js';
import { type Metrics } from '../units.js';
import type { Lab } from './lab.js';
import type { Brief } from './ledger-plan.js';
import type { Setting } from './setting.js';
export type SearchRequest = {
    readonly method: Plan['search']['method'];
    readonly timeMs: number | undefined;
    readonly trials: number | undefined;
    readonly seed: number;
    /** Where the ledger lies; made if needed. */
    readonly folder: string;
    readonly measure: boolean;
};
export type Proposal = {
    readonly brief: Brief;
    readonly space: Space;
    readonly result: SearchResult;
    /** The best feasible architecture as a model, weights inherited. */
    readonly best: Uint8Array | undefined;
};
/** What a search needs beside its subject. */
export type SearchTools = {
    readonly plan: Plan;
    readonly lab: Lab;
    readonly setting: Setting;
};
/** What is known already: base's figures, which largest worsenings refer to, and head's, which finalists are timed by. */
export type KnownFigures = {
    readonly head: Metrics;
    readonly base: Metrics;
};
export declare const limitsOfSearch: ({ timeMs, trials }: SearchRequest) => {
    timeMs?: number | undefined;
    trials?: number | undefined;
};
/** Where a search stands: a line for logs, a table for those who watch. */
export declare function describeStep(model: string, { stage, trial, done, total, best, frontSize, secondsLeft }: SearchStep): Progress;
