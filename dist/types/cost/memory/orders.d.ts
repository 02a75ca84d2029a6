import { type Schedule } from './schedule.js';
/** The order of the file. */
export declare const asFiled: (schedule: Schedule) => number[];
/** Of the steps that may run, always the one that leaves the least alive (then: needs the least, stands first). */
export declare function greedy(schedule: Schedule): number[];
/**
 * Each step's needs one after the other, the one with the largest surplus of peak over result first.
 * Optimal on trees (J. W. H. Liu, On the storage requirement in the out-of-core multifrontal method, 1986).
 */
export declare function depthFirst(schedule: Schedule): number[];
