import type { DiagramRow } from '../space/index.js';
import type { Estimate, MetricKey } from '../units.js';
/** The layers of one trial beside the model's. */
export type LayerDiagram = {
    readonly trial: number;
    readonly rows: readonly DiagramRow[];
    /** Rows that were left out at the end. */
    readonly more: number;
};
export type SearchState = 'ended' | 'interrupted' | 'running';
/** Why a search ended, where it is known. */
export type StopReason = 'time' | 'trials' | 'exhausted' | 'unreachable' | 'interrupted' | 'failed';
/** How many candidates were trained so far. */
export type RungCount = {
    readonly steps: number;
    readonly part: 'held-out' | 'test';
    readonly candidates: number;
};
/** Candidates that ended without a quality, by the reason. */
export type Ending = {
    readonly state: 'pruned' | 'failed';
    readonly reason: string;
    readonly count: number;
};
/** What was tried, and what the time went to. */
export type SearchAccount = {
    /** Genomes looked at by their costs alone; where it was not counted, the trials. */
    readonly looked: number;
    readonly complete: number;
    /** Trials with figures or weights of an earlier search. */
    readonly recalled: number;
    /** The most frequent reasons first. */
    readonly endings: readonly Ending[];
    /** In the order of steps; empty where nothing was trained. */
    readonly rungs: readonly RungCount[];
    readonly timed: number;
    /** Finalists that a device showed to break a limit. */
    readonly tooSlow: number;
    readonly seconds: {
        /** Judging a candidate after a stretch included. */
        readonly training: number;
        readonly evaluating: number;
        readonly measuring: number;
        /** Proposing, costing, writing down: the search's own. */
        readonly searching: number;
    };
};
/** What one candidate was after each stretch of training. */
export type Curve = {
    readonly trial: number;
    readonly points: readonly {
        readonly steps: number;
        readonly part: 'held-out' | 'test';
        readonly figure: Estimate;
    }[];
};
export type SearchStory = {
    readonly state: SearchState;
    readonly stop: StopReason | undefined;
    readonly asked: {
        readonly seconds: number | undefined;
        readonly trials: number | undefined;
    };
    readonly account: SearchAccount;
    /** Of the first quality that is asked for; empty where nothing was trained. */
    readonly curves: readonly Curve[];
    readonly diagram: LayerDiagram | undefined;
    /** Best against head, where the two were compared and not only told one by one; missing in verdicts of older versions. */
    readonly changes?: Partial<Record<MetricKey, Estimate>> | undefined;
};
