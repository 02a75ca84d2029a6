import type { Coach } from './coach.js';
import { type SearchOptions, type SearchResult } from './options.js';
import { type Problem } from './problem.js';
export type TrainedSearchOptions = Omit<SearchOptions, 'searcher'> & {
    readonly coach: Coach;
};
/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
export declare function searchByTraining(problem: Problem, options: TrainedSearchOptions): Promise<SearchResult>;
