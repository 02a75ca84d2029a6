import type { MetricKey } from '../units.js';
import { type Problem, type Trial } from './problem.js';
export type Outcome = {
    readonly trials: readonly Trial[];
    /**
     * Feasible trials that none dominates, best first. Where a device metric matters and finalists were measured: of the
     * measured ones, on the objectives themselves. Otherwise on what steered the search (see `axes`).
     */
    readonly front: readonly Trial[];
    /** The front's best by the first objective, ties by the next ones. */
    readonly best: Trial | undefined;
    readonly feasible: boolean;
    /** The least violating trial, when nothing is feasible. */
    readonly closest: Trial | undefined;
    /** For each limit the nearest value reached, with all other limits held where that was possible. */
    readonly nearest: Partial<Record<MetricKey, number>>;
    /** Finalists that measuring showed to break a limit, and which. */
    readonly dropped: readonly {
        readonly id: number;
        readonly reason: string;
    }[];
    /** See `searchVolume`. */
    readonly hypervolume: number;
};
export type Task = Pick<Problem, 'objectives' | 'constraints'>;
/** Pure. @example outcome(problem, readLedger(path).trials).best */
export declare function outcome(task: Task, trials: readonly Trial[]): Outcome;
