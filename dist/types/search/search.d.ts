import { type SearchOptions, type SearchResult } from './options.js';
import { type Problem } from './problem.js';
/**
 * Runs a search to the end of its budget, of its space, or an abort.
 * @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail
 */
export declare function search(problem: Problem, options: SearchOptions): Promise<SearchResult>;
