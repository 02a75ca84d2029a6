import { type Choice, type Genome, type Space } from '../space/index.js';
/** What is needed of a choice that somebody wrote down. */
export type WrittenChoice = Pick<Choice, 'name' | 'options' | 'labels'>;
/**
 * Undefined where no choice has a namesake. A width becomes the widest that is no wider: trained weights can be cut to it.
 * Pure.
 */
export declare function translated(genome: Genome, choices: readonly WrittenChoice[], space: Pick<Space, 'choices' | 'canonical' | 'active' | 'repair'>): Genome | undefined;
