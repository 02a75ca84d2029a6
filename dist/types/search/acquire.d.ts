import { type Objective, type Problem } from './problem.js';
import type { Prospect, Prospects } from './prospects.js';
import type { QualityModel } from './surrogate/quality.js';
export type AcquireOptions = {
    readonly batch: number;
    /** Share of the batch that goes for the best quality alone. */
    readonly best: number;
};
/** Chosen prospects, in their order. */
export declare function acquire(problem: Problem, model: QualityModel, { holding, vectors }: Prospects, costObjectives: readonly Objective[], { batch, best }: AcquireOptions): Prospect[];
