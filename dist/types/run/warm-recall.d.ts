import { type Graph } from '../ir/index.js';
import { type Memory, type Recollection } from '../search/index.js';
import { type Kept, type Space } from '../space/index.js';
import { type QualityMetric } from '../units.js';
import { type Brief } from './ledger-plan.js';
import type { Subject } from './subject.js';
import { type Conditions } from './warm-conditions.js';
import type { Past } from './warm-past.js';
/** Weights for a graph that are better than those cut from the model; `origin` says what they were cut from. */
export type Start = {
    readonly graph: Graph;
    readonly origin: {
        readonly model: Uint8Array;
        readonly kept: ReadonlyMap<string, Kept>;
    };
    /** As it was trained then, nothing cut. */
    readonly isWhole: boolean;
    /** After the last word of then. */
    readonly isFinal: boolean;
};
export type Recall = Memory & {
    /** For a stretch of training; `last`: of weights that may have seen what is held out. */
    start(graph: Graph, last: boolean): Start | undefined;
    /** Quality of a graph, weights included, that was not trained: by its hash. */
    figures(hash: string): Recollection | undefined;
    /** Whether candidates of this very model were trained before, so that it can be. */
    readonly isTrainable: boolean;
};
export type RecallTools = {
    readonly subject: Subject;
    readonly space: Space;
    readonly brief: Brief;
    readonly conditions: Conditions;
    readonly metrics: readonly QualityMetric[];
    /** Where candidates are trained: lays weights down as a trial's. */
    readonly adopt?: (id: number, steps: number, weights: Uint8Array, isFinal: boolean) => void;
};
/** Undefined where none of the past searches is of this model or one that shares a choice with it. */
export declare function recall(pasts: readonly Past[], tools: RecallTools): Recall | undefined;
