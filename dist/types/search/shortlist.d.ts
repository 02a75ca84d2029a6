import { type Genome } from '../space/index.js';
import type { Constraint, Foresight, Problem } from './problem.js';
export type ShortlistOptions = {
    /** How many genomes to climb from. Default 240, 40 where costs are not foreseen at once. */
    readonly starts?: number;
    /** Ends the looking around early, where time is short. */
    readonly isOver?: () => boolean;
    /** Limits that are not the problem's own: what a device's time follows. */
    readonly more?: readonly Constraint[];
};
/**
 * Genomes that may hold the limits, in the order to train them: first the uniformly narrowed model, then in turn the best of
 * each way of changing it. The order does not depend on how many are taken. Pure.
 */
export declare function shortlist(problem: Problem, costs: Foresight['costs'], { starts, isOver, more }?: ShortlistOptions): Genome[];
