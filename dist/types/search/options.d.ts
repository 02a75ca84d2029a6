import type { Graph } from '../ir/index.js';
import type { Metrics } from '../units.js';
import type { Clock } from './clock.js';
import type { Ledger } from './ledger.js';
import type { Outcome } from './outcome.js';
import type { Foresight, Problem, Searcher, Trial } from './problem.js';
import type { Reach } from './reach.js';
import type { Evaluate } from './trial.js';
export type Measure = (finalists: readonly {
    readonly trial: Trial;
    readonly graph: Graph;
}[], 
/** `timeMs`: to be kept; undefined = the device's own protocol. */
options: {
    readonly timeMs: number | undefined;
    readonly signal: AbortSignal | undefined;
}) => Promise<readonly Metrics[]>;
export type SearchOptions = {
    /** `measure` is asked only if an objective or limit is a device's (latency, energy). */
    readonly evaluate: Evaluate & {
        readonly measure?: Measure;
    };
    readonly searcher: Searcher;
    /** What costs any genome has, at once: lets searchers choose among thousands, and says when no genome can fit. */
    readonly foresight?: Foresight;
    /** Default: kept in memory. The caller closes it. */
    readonly ledger?: Ledger;
    /** Budget over all runs on this ledger, measuring included. At least one of `timeMs` and `trials`. */
    readonly timeMs?: number;
    readonly trials?: number;
    /** How many to measure at most, the seed model aside. Default 6. */
    readonly finalists?: number;
    /**
     * The longest that one call of `measure` takes, however much time it is given: so much less is kept back from the
     * search. Default: all it is given.
     */
    readonly measureMs?: number;
    readonly now: () => number;
    readonly signal?: AbortSignal;
    readonly progress?: (step: SearchStep) => void;
};
export type SearchStep = {
    readonly stage: 'searching' | 'measuring';
    readonly trial: Trial;
    readonly done: number;
    readonly total: number | undefined;
    readonly best: Trial | undefined;
    readonly frontSize: number;
    readonly hypervolume: number;
    readonly secondsLeft: number | undefined;
};
export type SearchResult = Outcome & {
    /** Over all runs on this ledger. */
    readonly seconds: number;
    readonly interrupted: boolean;
    /** The searcher had nothing more to propose. */
    readonly exhausted: boolean;
    /** Why finalists were not measured although a device metric matters. */
    readonly unmeasured: string | undefined;
    /** Of this run of a search that trains: time that was neither training nor judging nor measuring. */
    readonly overheadSeconds?: number;
    /** Present when foreseen costs say that no genome holds the limits: only the model itself was tried then. */
    readonly unreachable?: Reach;
};
/** A search under way; the ledger is its only state. */
export type Run = {
    readonly problem: Problem;
    readonly options: SearchOptions;
    readonly ledger: Ledger;
    readonly clock: Clock;
    readonly measures: boolean;
    report(stage: SearchStep['stage'], trial: Trial): void;
};
export declare const isAborted: ({ options }: Run) => boolean;
