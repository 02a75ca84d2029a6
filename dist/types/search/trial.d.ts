import { type Graph } from '../ir/index.js';
import type { Genome } from '../space/index.js';
import { type Metrics } from '../units.js';
import { type Constraint, type Origin, type Problem, type Trial } from './problem.js';
/** How a candidate's figures are found; injected, so that the search knows no runtime and no device. */
export type Evaluate = {
    /** Cheap figures, of every candidate: computed, or predicted with an interval. */
    costs(graph: Graph, genome: Genome): Metrics | Promise<Metrics>;
    /** Dear figures that an earlier search had of the same graph on the same data, by its hash: taken over as they are. */
    recall?(hash: string): Recollection | undefined;
    /** Dear figures of a candidate that was not pruned. A UserError makes the trial 'failed'. */
    quality(graph: Graph, context: {
        genome: Genome;
        signal: AbortSignal | undefined;
    }): Promise<Metrics>;
};
export type Recollection = {
    readonly metrics: Metrics;
    readonly origin: Origin;
};
/** A genome with what is known before evaluation. */
export type Candidate = {
    readonly genome: Genome;
    readonly graph: Graph;
    readonly hash: string;
    readonly costs: Metrics;
};
export declare function prepare(genome: Genome, problem: Problem, evaluate: Evaluate): Promise<Candidate>;
export type Settled = Omit<Trial, 'id' | 'seconds'>;
/** Prunes, reuses an equal graph's figures, or evaluates. The seed model is never pruned: all else is compared to it. */
export declare function settle(candidate: Candidate, problem: Problem, evaluate: Evaluate, context: {
    twin: Trial | undefined;
    isSeed: boolean;
    signal: AbortSignal | undefined;
}): Promise<Settled>;
export declare function prunedReason(constraint: Constraint, costs: Metrics): string;
/** `parameters 12.3 k over the limit of 10.0 k` */
export declare function breachSentence(constraint: Constraint, value: number): string;
