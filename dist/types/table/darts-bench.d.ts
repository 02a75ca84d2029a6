import { type Genome, type Genotype } from '../space/index.js';
import type { Direction } from '../units.js';
import { type Table } from './query.js';
type Unit = 'count' | 'ratio' | 's' | 'ms';
type Figure = {
    /** Names of its column, each with what a figure there is multiplied by. */
    readonly columns: Readonly<Record<string, number>>;
    readonly better: Direction;
    readonly unit: Unit;
    readonly most: number;
    /** Why it is not to be relied on. */
    readonly unreliable?: string;
};
/** Every figure a row may have: parameters, FLOPs, accuracies after 10 and 50 epochs, latencies. */
export declare const dartsBenchFigures: {
    readonly params: Figure;
    readonly flops: Figure;
    readonly trainTime10S: Figure;
    readonly trainAccuracy10: Figure;
    readonly validAccuracy10: Figure;
    readonly trainTime50S: Figure;
    readonly trainAccuracy50: Figure;
    readonly validAccuracy50: Figure;
    /** On the test part after 50 epochs. */
    readonly accuracy: Figure;
    readonly gpuLatencyMs: Figure;
    readonly raspLatencyMs: Figure;
    readonly fpgaLatencyMs: Figure;
    readonly mcuLatencyMs: Figure;
};
export type DartsBenchKey = keyof typeof dartsBenchFigures;
export type DartsBenchRow = {
    readonly id: string;
    readonly genome: Genome;
    /** As DARTS prints it, a node's lower source first. */
    readonly genotype: string;
    /** In counts, shares of 1, seconds and milliseconds. */
    readonly figures: Readonly<Partial<Record<DartsBenchKey, number>>>;
};
export type DartsBench = Table<DartsBenchRow, DartsBenchKey> & {
    /** The row of an architecture, however the edges of its nodes are ordered. @throws UserError `genotype-invalid` */
    by(genotype: string | Genome): DartsBenchRow | undefined;
    /** One figure of a row. @throws UserError `table-unreliable`, with the reason, unless the table was read to allow it */
    figure(row: DartsBenchRow, key: DartsBenchKey): number | undefined;
    /** Figures that are here and not to be relied on, with the reason. */
    readonly unreliable: Readonly<Partial<Record<DartsBenchKey, string>>>;
};
export type DartsBenchOptions = {
    /** Names the file in errors. Default `darts-bench.csv`. */
    readonly path?: string;
    /** Lets figures be read that are not to be relied on. Default false. */
    readonly allowUnreliable?: boolean;
};
/**
 * The table in the text of a CSV: `data-545.csv` of its authors, or one with the columns `id` and `genotype`.
 * @throws UserError `table-damaged` naming row and reason, `data-…` where it is no CSV
 * @example dartsBench(text).where({ accuracy: { min: 0.93 }, gpuLatencyMs: { max: 20 } }).front(['accuracy', 'params']).rows
 */
export declare function dartsBench(text: string, options?: DartsBenchOptions): DartsBench;
type Cell = keyof Genotype;
/**
 * A cell as pairs of (operation, source), two a node, the lower source first: `str2lists` of the table's own API.
 * @throws UserError `genotype-invalid`
 */
export declare const genotypeLists: (text: string, cell: Cell) => (readonly [op: string, source: number])[][];
/**
 * [cell][node][source] → index of the operation, 2×4×5, the normal cell first: `str2matrix` of the table's own API. 0 is both
 * `none` and no edge.
 * @throws UserError `genotype-invalid`
 */
export declare const genotypeMatrix: (text: string) => number[][][];
export {};
