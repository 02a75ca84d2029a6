import { type Constraint, type Trial } from './problem.js';
/** The MACs below which every device limit should hold, as a limit; none where nothing or nonsense was timed. */
export declare function limitInMacs(timed: readonly Trial[], constraints: readonly Constraint[]): Constraint[];
