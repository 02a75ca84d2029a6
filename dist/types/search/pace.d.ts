import type { Paces } from './allocation.js';
import type { Run } from './options.js';
/** The median of what the ledger says of each kind of work. */
export declare function pacesOf(run: Run): Paces;
/** Steps of one pass over the training part, where anything was trained. */
export declare const epochStepsOf: (run: Run) => number | undefined;
/** What training a candidate on by so many steps takes, judging included. */
export declare function advanceMs(run: Run, steps: number): number;
