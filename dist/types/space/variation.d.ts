import type { Random } from '../random.js';
import type { Genome, Space } from './space.js';
/** What moving needs of a space. */
export type Choices = Pick<Space, 'choices' | 'canonical' | 'active' | 'repair'>;
/** The genome as it can be decoded, in the spelling all equal architectures share. */
export declare function settle(space: Choices, genome: Genome): Genome;
/** A genome with every option of every choice equally likely. */
export declare const sample: (space: Choices, random: Random) => Genome;
/**
 * The genome with every width at the option nearest to `share` of its largest, all else as the seed has it.
 * @example uniform(space, 0.5)
 */
export declare const uniform: (space: Choices, share: number) => Genome;
/**
 * A changed copy: one choice that matters moves, and each other with probability `rate` (default: one more on average).
 * Where options are ordered most moves go to the next one up or down and one in four jumps anywhere; where they are not,
 * to any other.
 */
export declare function mutate(space: Choices, genome: Genome, random: Random, rate?: number): Genome;
/**
 * Each choice from one parent or the other, evenly. Given the space, every second child takes whole groups (stages,
 * cells) from a parent: genes of one group were selected together.
 */
export declare function crossover(a: Genome, b: Genome, random: Random, space?: Choices): Genome;
/**
 * The genomes that differ in one choice that matters, by one option where options are ordered, in a fixed order; each
 * architecture once.
 */
export declare function neighbours(space: Choices, genome: Genome): Genome[];
/**
 * The genome with number `index` in counting order (first choice fastest), settled: several numbers may give the same
 * one. For exhausting small spaces.
 */
export declare function nth(space: Choices, index: number): Genome;
