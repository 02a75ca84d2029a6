import type { Schedule } from './schedule.js';
/** Steps `from` … `to` − 1 (in file order, and as positions of any order); the last one is a cut, or the end. */
export type Segment = {
    readonly from: number;
    readonly to: number;
};
/** The finest division into segments, in O(n + edges). */
export declare function segments(schedule: Schedule): Segment[];
