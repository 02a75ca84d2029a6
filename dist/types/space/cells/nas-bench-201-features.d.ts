import type { Genome } from '../space.js';
/**
 * 48 numbers: how many paths make each chain of operations (a skip adds none), the live edges of each operation, and the
 * longest path in edges, in convolutions and in 3×3 convolutions, with the number of paths.
 */
export declare function nasBench201Features(genome: Genome): number[];
