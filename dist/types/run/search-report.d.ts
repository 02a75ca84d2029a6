import { type Context, type SearchStory, type Verdict } from '../report/index.js';
import { type Outcome, type Trial } from '../search/index.js';
import type { Metrics } from '../units.js';
import type { Warning } from '../warnings.js';
import { type Brief } from './ledger-plan.js';
import type { Said } from './request.js';
export type SearchRecord = {
    readonly brief: Brief;
    readonly outcome: Outcome;
    /** Over all runs on this ledger. */
    readonly seconds: number;
    readonly story: SearchStory;
    readonly said: Said;
    /** The model's own figures. */
    readonly head: Metrics;
};
/** What stands in a search's folder. @param now milliseconds since the epoch @throws UserError when that is no ledger of ours. */
export declare function readSearch(folder: string, now: number): SearchRecord;
export type SearchReportOptions = {
    readonly context: Omit<Context, 'seed' | 'command'>;
    /** Path of the best model, where there is one. */
    readonly bestFile: string | undefined;
};
/** A search that sees no accuracy ranks by a proxy: said wherever its result is shown. */
export declare function blindness(task: Pick<Brief, 'objectives' | 'constraints' | 'untrained'>): Warning[];
/** The model judged by its own trial, with what the search found. */
export declare function searchVerdict(record: SearchRecord, options: SearchReportOptions): Verdict;
/** The document of `search --json` and `report --json`. */
export declare function searchJson({ brief, outcome: found, seconds, story }: SearchRecord, warmStarted: boolean): {
    version: 1;
    feasible: boolean;
    best: import("../search/pareto.js").ParetoEntry | null;
    front: readonly import("../search/pareto.js").ParetoEntry[];
    closest: import("../search/pareto.js").ParetoEntry | null;
    nearest: Partial<Record<import("../units.js").MetricKey, number>>;
    dropped: Outcome['dropped'];
    trials: number;
    states: Readonly<Record<Trial['state'], number>>;
    hypervolume: number;
    model: string;
    seconds: number;
    warmStarted: boolean;
    story: SearchStory;
};
/** Writes pareto.json, report.md and report.html beside the ledger; returns their paths. */
export declare function writeSearch(folder: string, record: SearchRecord, verdict: Verdict): string[];
