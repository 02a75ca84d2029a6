import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
export type Prices = {
    /** Less is better. */
    readonly cost: (genome: Genome) => number;
    readonly options: readonly number[];
    /** Genomes asked for at most, of a genome's neighbours. More genes than that allows take turns by chance. */
    readonly most: number;
};
/**
 * Writes Σ over genes of what each option costs beside the cheapest of its gene, `widest` places for a gene, to `out`.
 * @param genome drawn from the probabilities that the gradient is of
 */
export declare function writePrices({ cost, options, most }: Prices, genome: Genome, out: Float32Array | Float64Array, at: number, random: Random): void;
/** One option per gene. */
export declare function drawGenome(p: Float64Array, options: readonly number[], random: Random): Genome;
export declare function likeliest(p: Float64Array, options: readonly number[]): Genome;
