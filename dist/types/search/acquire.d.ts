import { type Objective, type Problem } from './problem.js';
import type { Prospect } from './prospects.js';
import type { QualityModel } from './surrogate/quality.js';
export type AcquireOptions = {
    readonly batch: number;
    /** Share of the batch that goes for the best quality alone. */
    readonly best: number;
};
/** Indices into `prospects`, in the order chosen. */
export declare function acquire(problem: Problem, model: QualityModel, prospects: readonly Prospect[], costObjectives: readonly Objective[], { batch, best }: AcquireOptions): number[];
