import type { Genome, Space } from '../space/index.js';
import type { Direction, Estimate, MetricKey, Metrics } from '../units.js';
export type Objective = {
    readonly key: MetricKey;
    readonly better: Direction;
};
/** A limit that may not be broken: from above where smaller is better, from below where larger is. */
export type Constraint = {
    readonly key: MetricKey;
    readonly limit: number;
    readonly better: Direction;
};
/** How far a candidate was trained, and what it was then, on which samples. */
export type TrainedTo = {
    /** From the inherited weights on. */
    readonly steps: number;
    /** `held-out`: samples of the training part that candidates are chosen by; `test`: the last word. */
    readonly part: 'held-out' | 'test';
    readonly metrics: Metrics;
    /** What getting it ready, a step and judging took, for plans of time. */
    readonly paces?: {
        readonly startMs: number;
        readonly stepMs: number;
        readonly judgeMs: number;
        /** Steps of one pass over the samples it was trained on. */
        readonly epochSteps?: number;
    };
};
/** Which trial of which earlier search a trial's first figures, or its weights, are taken from. */
export type Origin = {
    readonly search: string;
    readonly trial: number;
};
export type TrialState = 'complete' | 'pruned' | 'failed';
export type Trial = {
    /** 0, 1, 2 … in the order of the ledger. */
    readonly id: number;
    readonly genome: Genome;
    /** Structural hash of the decoded graph, weights included. */
    readonly hash: string;
    readonly metrics: Metrics;
    /** Of finalists only: what the device said. Never mixed into `metrics`. */
    readonly measured?: Metrics;
    /** Of candidates that were trained: every stage they reached. `metrics` has the figures of the last one. */
    readonly rungs?: readonly TrainedTo[];
    /** Of what an earlier search knew: its figures from before it was tried on here are that search's. */
    readonly recalled?: Origin;
    /** Tried for the front's sake alone: no candidate for what is handed over, and no measure of how fast those train. */
    readonly aside?: true;
    /** 'pruned': a computed or predicted figure lies wholly beyond a limit, so quality was not evaluated. */
    readonly state: TrialState;
    readonly reason?: string;
    readonly seconds: number;
};
export type Problem = {
    readonly space: Space;
    /** The first is what `best` goes by. */
    readonly objectives: readonly Objective[];
    readonly constraints: readonly Constraint[];
    readonly seed: number;
};
/**
 * Proposes the next genomes from all trials so far, in their order; empty = done. Pure: the same problem and history
 * give the same genomes in any process, and a history cut anywhere is continued as if it had not been cut.
 * Never proposes a genome of the history, nor one twice.
 */
export type Searcher = (problem: Problem, history: readonly Trial[], foresight?: Foresight) => readonly Genome[];
/** What can be said of any genome at once, without trying it. Pure: the same genome, the same figures. */
export type Foresight = {
    /** Exact costs, and predictions with their intervals: all that `Evaluate.costs` would say, or part of it. */
    costs(genome: Genome): Metrics;
};
/** All that is known of a trial, a device's word before a prediction. */
export declare const known: (trial: Trial) => Metrics;
/** How far `value` lies beyond the limit, relative to it; 0 when it holds. */
export declare function excess(constraint: Constraint, value: number): number;
/** Sum of the relative excesses (Deb 2002, VI); metrics not known count 0, a failed trial is infinitely far. */
export declare function violation(trial: Trial, constraints: readonly Constraint[], metrics?: Readonly<Partial<Record<MetricKey, Estimate>>>): number;
/** True if the whole interval lies beyond the limit. */
export declare const beyond: (constraint: Constraint, estimate: Estimate) => boolean;
