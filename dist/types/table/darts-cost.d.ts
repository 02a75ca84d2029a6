import type { Genotype } from '../space/index.js';
export type DartsCost = {
    readonly params: number;
    readonly macs: number;
    readonly flops: number;
};
export type DartsNet = {
    /** Default 20; cells ⌊n⁄3⌋ and ⌊2n⁄3⌋ reduce. */
    readonly cells?: number;
    /** Of an operation before the first reduction. Default 36. */
    readonly channels?: number;
    /** Side of the input in pixels. Default 32. */
    readonly side?: number;
    /** Of the input. Default 3. */
    readonly colours?: number;
    /** Classes. Default 10. */
    readonly outputs?: number;
};
/**
 * The cost of the network of two cells; by default the evaluation network for CIFAR-10.
 * @example dartsCost(genotypeOf(parseGenotype(text))) // { params: 3262942, macs: …, flops: 536552640 }
 */
export declare function dartsCost(genotype: Genotype, { cells, channels, side, colours, outputs }?: DartsNet): DartsCost;
