import { type MetricKey, type Metrics } from '../units.js';
import type { Objective, Problem, Trial } from './problem.js';
import type { Point } from './sort.js';
/** The objectives to rank by, given what the trials' metrics hold. */
export declare function axes(problem: Pick<Problem, 'objectives' | 'constraints'>, trials: readonly Trial[]): Objective[];
export declare const isDevice: (key: MetricKey) => boolean;
/** The point of some metrics on the axes; undefined if one is missing. */
export declare function pointOf(metrics: Metrics, objectives: readonly Objective[]): Point | undefined;
/** The objective that only a trial tells; the others are foreseen or learned as costs. */
export declare function primaryOf(problem: Pick<Problem, 'objectives' | 'constraints'>, trials: readonly Trial[]): Objective;
