import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
import type { Sources } from '../few-shot/index.js';
import { type Look } from './view.js';
export type PracticeDevice = {
    readonly look: Look;
    ms(row: SparseRow): number;
    /** Latencies of some genomes of the space, ascending. */
    readonly spread: Float64Array;
};
/** An encoding's row in its entries that are not 0. */
export type SparseRow = {
    readonly at: Uint32Array;
    readonly values: Float64Array;
};
export declare function practiceDevices(sources: Sources, references: readonly Genome[], count: number, random: Random): PracticeDevice[];
export declare const rowsOf: (sources: Sources, genomes: readonly Genome[]) => SparseRow[];
