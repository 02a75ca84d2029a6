import type { Plan } from '../config/index.js';
import type { Progress } from '../progress.js';
import type { SearchStory } from '../report/index.js';
import { type SearchResult, type SearchStep } from '../search/index.js';
import type { Space } from '../space/index.js';
import { type Metrics } from '../units.js';
import type { Warning } from '../warnings.js';
import type { OpenJournal } from './journal.js';
import type { Lab } from './lab.js';
import type { Brief } from './ledger-plan.js';
import type { Setting } from './setting.js';
import type { MemoryPlace, Warm } from './warm-session.js';
/** What a command line said of a search beside its limits, in its own words, so that it can be said again. */
export type Said = {
    /** The configuration, where it is not `edgewise.yml`. */
    readonly config?: string | undefined;
    readonly space?: string | undefined;
    /** A folder, or `none`. */
    readonly warmStart?: string | undefined;
    readonly train?: false | undefined;
    readonly measure?: false | undefined;
};
export type SearchRequest = {
    readonly method: Plan['search']['method'];
    readonly timeMs: number | undefined;
    readonly trials: number | undefined;
    readonly seed: number;
    /** Where the ledger lies; made if needed. */
    readonly folder: string;
    readonly measure: boolean;
    /** What earlier searches know, and where this one is remembered. Default: nothing, and nowhere. */
    readonly memory?: MemoryPlace;
    readonly said?: Said;
};
export type Proposal = {
    readonly brief: Brief;
    readonly space: Space;
    readonly result: SearchResult;
    /** The best feasible architecture as a model, weights inherited. */
    readonly best: Uint8Array | undefined;
    /** How it went; undefined while the search is not yet told of. */
    readonly story?: SearchStory | undefined;
    /** Whether earlier searches knew something of it. */
    readonly warmStarted?: boolean;
    /** Of a memory that was damaged, or could not be written. */
    readonly warnings?: readonly Warning[];
};
/** What a search needs beside its subject. */
export type SearchTools = {
    readonly plan: Plan;
    readonly lab: Lab;
    readonly setting: Setting;
    readonly journal?: OpenJournal;
    readonly warm?: Warm;
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
