import type { Genome } from '../../space/index.js';
export type Encoding = {
    readonly name: string;
    /** How many options each gene has. */
    readonly options: readonly number[];
    /** How many flags a row starts with; rows of two genomes share a kernel by them. */
    readonly flags: number;
    /** How many structural figures follow. */
    readonly structure: number;
    /** Writes the row of a genome to `row` from `at` on; `row` is 0 there before. */
    write(genome: Genome, row: Float64Array, at: number): void;
    /** Equal for genomes that compute the same: they stay on one side of a split. */
    family(genome: Genome): string;
};
export declare const widthOf: (encoding: Encoding) => number;
/** Rows of many genomes, one after another. */
export declare function encodeAll(encoding: Encoding, genomes: readonly Genome[]): Float64Array;
/** Where each gene's flags start in a one-hot row. */
export declare function offsetsOf(options: readonly number[]): number[];
