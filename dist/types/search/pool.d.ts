import type { Random } from '../random.js';
import { type Genome, type Space } from '../space/index.js';
/** Spaces up to this many genomes are looked at as a whole. */
export declare const countable = 20000;
/** Every architecture of a space once; undefined if there are more than `countable` genomes. */
export declare function everyGenome(space: Space): readonly Genome[] | undefined;
/** `size` genomes at most, none twice: half from the parents (mutants, a third of them crossed first), half by chance. */
export declare function drawPool(space: Space, parents: readonly Genome[], size: number, random: Random): Genome[];
/** Steps of mutation towards a smaller `distance`, until it is 0 or the tries are used up. */
export declare function mend(space: Space, genome: Genome, distance: (genome: Genome) => number, random: Random, tries?: number): Genome;
