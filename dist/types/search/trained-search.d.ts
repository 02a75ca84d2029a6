import type { Coach } from './coach.js';
import { type SearchOptions, type SearchResult } from './options.js';
import type { Problem } from './problem.js';
import type { Memory } from './warm-memory.js';
export type TrainedSearchOptions = Omit<SearchOptions, 'searcher'> & {
    readonly coach: Coach;
    /** What earlier searches know. */
    readonly memory?: Memory;
};
/** @throws UserError when the seed model itself cannot be evaluated or lacks a metric, or the first five others fail */
export declare function searchByTraining(problem: Problem, asked: TrainedSearchOptions): Promise<SearchResult>;
