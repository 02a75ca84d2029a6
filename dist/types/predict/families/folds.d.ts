import type { Random } from '../../random.js';
import type { Latencies } from './family.js';
export declare const foldCount = 5;
/** Indices by fold; whoever computes the same is in the same one. */
export declare function foldsOf({ encoding, genomes }: Latencies, random: Random): number[][];
/** The latencies at some indices. */
export declare const picked: ({ encoding, genomes, ms }: Latencies, indices: readonly number[]) => Latencies;
