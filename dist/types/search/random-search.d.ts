import type { Searcher } from './problem.js';
/** Random search without repetition; one genome at a time. */
export declare const randomSearch: Searcher;
