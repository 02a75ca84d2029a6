import { type MetricKey } from '../units.js';
import { type Constraint, type Objective, type Problem, type Trial } from './problem.js';
type Task = Pick<Problem, 'objectives' | 'constraints'>;
/** True if the trial is complete and no known figure breaks a limit. */
export declare const feasible: (trial: Trial, constraints: readonly Constraint[]) => boolean;
/** The feasible trials that none dominates on `objectives`, by id; of trials with equal figures, the first. */
export declare function feasibleFront(trials: readonly Trial[], task: Task, objectives: readonly Objective[]): Trial[];
/** The best by the objectives in their order, ties by id; undefined for none. */
export declare const bestOf: (front: readonly Trial[], objectives: readonly Objective[]) => Trial | undefined;
/** Sorted by the first objective, ties by the next ones, then by id. */
export declare function bestFirst(trials: readonly Trial[], objectives: readonly Objective[]): Trial[];
/** The complete trial with the least violation. */
export declare function closestOf(trials: readonly Trial[], constraints: readonly Constraint[]): Trial | undefined;
/**
 * The nearest value to each limit that was reached: among the trials that hold all other limits, or, where there are
 * none, among all.
 */
export declare function nearestValues(trials: readonly Trial[], constraints: readonly Constraint[]): Partial<Record<MetricKey, number>>;
/**
 * Hypervolume of the feasible trials on what steers the search, in units of the seed model (trial 0): smaller-is-better
 * axes are divided by its value with reference 1.1; a larger-is-better axis counts from 0, so the seed's share is 1.
 * Comparable between searches around the same model. Counts no measured figure. 0 while trial 0 is not complete.
 */
export declare function searchVolume(trials: readonly Trial[], task: Task): number;
/** Why a trial breaks its limits, for people; undefined if it does not. */
export declare function breach(trial: Trial, constraints: readonly Constraint[]): Constraint | undefined;
/** `top-1 accuracy`, `latency p50 on pi4`. */
export declare function keyLabel(key: MetricKey): string;
export {};
