import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
export type Judge = {
    /** Larger is better. */
    quality(genome: Genome): number;
    /** How far it is beyond its limits; 0: it holds them. */
    excess(genome: Genome): number;
    /** In units of quality, for each unit of excess. */
    readonly price: number;
};
/** `looks`: genomes that a predictor was asked about. */
export type Descent = {
    readonly genome: Genome;
    readonly quality: number;
    readonly excess: number;
    readonly looks: number;
};
/**
 * The best that was looked at.
 * @param starts at least one
 * @param most looks in all
 */
export declare function descend({ quality, excess, price }: Judge, starts: readonly Genome[], options: readonly number[], most: number, random: Random): Descent;
