import { type Run, type SearchOptions, type SearchResult } from './options.js';
import { type Problem, type Trial } from './problem.js';
import { type Reach } from './reach.js';
import { type Candidate } from './trial.js';
/**
 * Runs a search to the end of its budget, of its space, or an abort.
 * @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
 */
export declare function search(problem: Problem, options: SearchOptions): Promise<SearchResult>;
/** Limits that foreseen costs say no genome holds: then the model itself is evaluated, and nothing is searched for. */
export declare function unreachableBy({ problem, options }: Run): Reach | undefined;
export declare function begin(problem: Problem, options: SearchOptions): Run;
export declare function refuseUnknown({ objectives, constraints }: Problem, seed: Trial): void;
export declare function evaluateOne(run: Run, candidate: Candidate): Promise<void>;
