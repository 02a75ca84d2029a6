import type { Graph } from '../ir/index.js';
import type { Genome, Space } from '../space/index.js';
import type { Estimate } from '../units.js';
/** Share of graphs whose latency the interval of a prediction is meant to hold. */
export declare const nominalCoverage = 0.9;
/** How good it was on graphs that it had not seen when it was fitted. */
export type HeldOut = {
    /** Mean absolute percentage error, as a ratio: 0.05 = 5 %. */
    readonly mape: number;
    /** Rank correlation of predicted and measured; NaN-free: 0 where all are equal. */
    readonly spearman: number;
    /** Share of the 90 % intervals that hold the measured figure. */
    readonly coverage90: number;
    /** Measured graphs it was fitted on and judged by. */
    readonly rows: number;
};
/** What a predictor is, for people and for reports. */
export type PredictorFacts = {
    readonly device: string;
    /** The form of model that cross-validation chose, or `roofline` where nothing was measured. */
    readonly form: string;
    /** Undefined where nothing was held out: coefficients from data sheets. */
    readonly heldOut: HeldOut | undefined;
    /** Fitted on another device than the one asked about: its intervals are as wide as devices differ. Default: false. */
    readonly isOfAnother?: boolean;
    /** Models measured since, that its figures are drawn to; `mape`: the error on each of them by the others. */
    readonly since?: {
        readonly rows: number;
        readonly mape: number | undefined;
    } | undefined;
};
export type Predictor = {
    readonly facts: PredictorFacts;
    /** `Space.architectures` of the space whose networks alone it knows; absent: it knows graphs of any. */
    readonly only?: string;
    /**
     * Latency of one inference of `graph`, a symbolic batch being 1.
     * @throws UserError `predict-unlike` for a graph too unlike those measured, and as `inferShapes`.
     */
    predict(graph: Graph): Estimate;
    /**
     * head/base − 1, unit `ratio`: what both have in common is predicted alike and cancels, so it is known better than either.
     * Undefined where nothing is known of such ratios. @throws as `inferShapes`
     */
    compare(head: Graph, base: Graph): Estimate | undefined;
    /** The same figure for genomes of a space, from tables of its parts where it has such: microseconds. */
    forSpace(space: Space): (genome: Genome) => Estimate;
};
