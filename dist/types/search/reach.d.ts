import { type Genome } from '../space/index.js';
import type { MetricKey } from '../units.js';
import { type Foresight, type Problem } from './problem.js';
export type Reach = {
    /** Some genome may hold every limit that costs can tell. */
    readonly feasible: boolean;
    /** All genomes were looked at: `feasible: false` is then a proof, else the end of a bounded search. */
    readonly isWhole: boolean;
    readonly looked: number;
    /** By limit: the best value found, with all other limits held where any genome looked at holds them. */
    readonly nearest: Partial<Record<MetricKey, number>>;
    /** Holds the limits, or comes nearest to. */
    readonly genome: Genome;
};
export type ReachOptions = {
    /** Descents in a large space. Default 12. */
    readonly descents?: number;
    /** Steps of each without progress before it ends. Default 200. */
    readonly patience?: number;
};
/** Pure. Ends at the first genome that may hold all limits. */
export declare function reach(problem: Problem, foresight: Foresight, options?: ReachOptions): Reach;
