import type { TrainedSearchOptions } from './trained-search.js';
export type Clocked = {
    readonly options: TrainedSearchOptions;
    workMs(): number;
};
/** The same options, with the time of their work counted; nothing of it overlaps. */
export declare function clocked(options: TrainedSearchOptions): Clocked;
