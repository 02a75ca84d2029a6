import type { Paces } from './allocation.js';
import type { Run } from './options.js';
/** The median of what the ledger says of each kind of work. */
export declare function pacesOf(run: Run): Paces;
/** Steps of one pass over the training part, where anything was trained. */
export declare const epochStepsOf: (run: Run) => number | undefined;
/** What training a candidate on by so many steps takes, judging included. */
export declare function advanceMs(run: Run, steps: number): number;
/**
 * The most MACs with which a candidate's training settles within the time: where it does not, a smaller network that sees the
 * data more often is worth more than a larger one. By the pace of the first that was trained, and of the whole time, so that a
 * search that goes on comes to the same; undefined where no time is kept or nothing was trained.
 */
export declare function settlingMacs({ ledger, options: { timeMs } }: Run): number | undefined;
