import type { Random } from '../random.js';
import type { Genome, Space } from './space.js';
type Choices = Pick<Space, 'choices'>;
/** A genome with every option of every choice equally likely. */
export declare const sample: (space: Choices, random: Random) => Genome;
/** The genome with every choice at the option nearest to `share` of its largest. @example uniform(space, 0.5) */
export declare const uniform: (space: Choices, share: number) => Genome;
/**
 * A changed copy: one choice moves, and each other with probability `rate` (default: one more on average).
 * Options are ordered, so most moves go to the next option up or down; one in four jumps anywhere.
 */
export declare function mutate(space: Choices, genome: Genome, random: Random, rate?: number): Genome;
/** Uniform crossover: each choice from one parent or the other, evenly. */
export declare const crossover: (a: Genome, b: Genome, random: Random) => Genome;
/** The genomes that differ in one choice by one option, in a fixed order. */
export declare function neighbours(space: Choices, genome: Genome): Genome[];
/** The genome with number `index` in counting order (first choice fastest); for exhausting small spaces. */
export declare function nth(space: Choices, index: number): Genome;
export {};
