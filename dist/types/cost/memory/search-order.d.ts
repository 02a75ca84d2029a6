import type { Schedule } from './schedule.js';
import type { Segment } from './segments.js';
/** What all segments of a schedule share: its last readers, and the looks at a step that are still allowed. */
export type Search = {
    readonly schedule: Schedule;
    /** The highest step that reads each buffer; −1 = none. */
    readonly lastReader: Int32Array;
    workLeft: number;
};
export type Bounds = {
    /** Bytes alive when the segment begins. */
    readonly live: number;
    /** No order of the segment can have a lower peak. */
    readonly floor: number;
    /** Only orders below this peak are wanted. */
    readonly under: number;
};
export type Found = {
    readonly peak: number;
    readonly order: readonly number[];
};
/** The order of least peak of a segment; 'none' below `under`; undefined if the work ran out before that was known. */
export declare function searchOrder(search: Search, segment: Segment, { live, floor, under }: Bounds): Found | 'none' | undefined;
