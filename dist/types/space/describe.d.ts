import type { Choice, Genome } from './space.js';
/** What is needed of a choice; without `default` the seed has the largest option, as widths do. */
export type Described = Pick<Choice, 'name' | 'options'> & Partial<Pick<Choice, 'labels' | 'default'>>;
/**
 * The choices that differ from the seed; `seed` is what that itself is called.
 * @example describeGenome(space.choices, genome) // 'conv1 64→32, stage2 kernel 3→5'
 */
export declare function describeGenome(choices: readonly Described[], genome: Genome, seed?: string): string;
/** What people call an option of a choice. */
export declare const optionName: ({ options, labels }: Described, option: number) => string;
