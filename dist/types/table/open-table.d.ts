import { type MetricKey, type Metrics } from '../units.js';
import { type Bounds, type Table } from './query.js';
export type OpenRow = {
    /** Of its own in a table: `result#12`. */
    readonly id: string;
    /** The model or family it belongs to. */
    readonly model: string;
    /** What it is, for people. */
    readonly architecture: string;
    /** One option per choice of its search's space; empty where it is no search's. */
    readonly genome: readonly number[];
    /** Of the graph (a search) or of the file (a profile). */
    readonly hash: string;
    /** Where its figures come from, for people: command, method, seed, runtime, date. */
    readonly from: string;
    /** The samples that its quality was judged on, where that is known. */
    readonly judgedOn: 'test' | 'held-out' | '';
    readonly metrics: Metrics;
};
export type OpenTable = Table<OpenRow, MetricKey>;
/** Rows that can be asked. Limits and fronts go by values; the intervals stand in the rows. */
export declare function openTable(rows: readonly OpenRow[]): OpenTable;
/** The figures that some row has: quality first, then costs, then devices. */
export declare function keysOf(rows: readonly OpenRow[]): MetricKey[];
export declare const isKey: (text: string) => text is MetricKey;
/**
 * Limits out of words: `top-1>=90,macs<=10M,latency-p50@pi4<=8ms`. Of a share, a bare number above 1 is percent.
 * @throws UserError `option-invalid`, `quantity-invalid`
 */
export declare function parseBounds(text: string): Bounds<MetricKey>;
/** Figures out of words: `top-1,macs`. @throws UserError `option-invalid` */
export declare function parseKeys(text: string, option: string): MetricKey[];
