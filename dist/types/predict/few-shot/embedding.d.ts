import type { Genome } from '../../space/index.js';
import { type Encoding } from '../tables/encoding.js';
import type { Scaling } from './design.js';
import type { Linear } from './ridge.js';
/** Where the blocks of a row start, and its end; and where in the flags those end that are one per option. */
export type Blocks = readonly [
    sources: 0,
    mean: number,
    structure: number,
    flags: number,
    end: number,
    table: number
];
/** Sources, their mean, structure, flags; and of the flags once more those of one option each, a look-up table. */
export declare const blockCount = 5;
/** Columns of a block: from, and up to. */
export declare const columnsOf: (blocks: Blocks, block: number) => readonly [number, number];
export type Rows = {
    readonly count: number;
    readonly width: number;
    readonly x: Float64Array;
};
export type Embedding = {
    readonly blocks: Blocks;
    rows(genomes: readonly Genome[]): Rows;
    /** Writes one row to `out` from `at` on, in its nonzero entries alone; `out` is 0 there before. */
    write(genome: Genome, out: Float64Array, at: number): void;
    /** The same linear function of rows, on an encoding's own rows: one inner product instead of an embedding. */
    fold(weights: Float64Array): Linear;
};
/** @param sources standardised latencies of the known devices as linear functions of a design's rows; may be empty */
export declare function embeddingOf(encoding: Encoding, scaling: Scaling, sources: readonly Linear[], reference: readonly Genome[]): Embedding;
/** The factor of every column that makes the plain inner product the kernel Σ weight · block. */
export declare function columnFactors(blocks: Blocks, weights: readonly number[]): Float64Array;
