import type { Genome, Space } from '../../space/index.js';
import type { Kernel } from '../kernels/kernel.js';
import { type Counted } from '../measured.js';
/** Finds the genomes of many graphs; undefined for a graph of another space. */
export type GenomeFinder = {
    ofKernels(kernels: readonly Kernel[]): Genome | undefined;
    ofCounted(kernels: readonly Counted[]): Genome | undefined;
    /** Whether these are the genome's kernels. */
    isOf(kernels: readonly Counted[], genome: Genome): boolean;
};
/** @param block of the layout that kernels are found with */
export declare function genomeFinder(space: Space, block: number): GenomeFinder;
