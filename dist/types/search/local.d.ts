import { type Searcher } from './problem.js';
/** One genome at a time, so that every answer moves the incumbent at once. */
export declare const local: Searcher;
