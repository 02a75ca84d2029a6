import { type Genome } from '../space/index.js';
import type { Foresight, Problem } from './problem.js';
export type ShortlistOptions = {
    /** How many genomes to climb from. Default 240, 40 where costs are not foreseen at once. */
    readonly starts?: number;
    /** Ends the looking around early, where time is short. */
    readonly isOver?: () => boolean;
};
/**
 * Genomes that may hold the limits: first the uniformly narrowed model, then by how much of the model they keep, the model itself if it holds them. The same arguments, the same answer.
 */
export declare function shortlist(problem: Problem, costs: Foresight['costs'], { starts, isOver }?: ShortlistOptions): Promise<Genome[]>;
/** Each once, where it stands first. */
export declare const distinctGenomes: (genomes: readonly Genome[]) => Genome[];
/** The widest uniform narrowing within the limits, its room used where it is worth most; undefined where none holds. Pure. */
export declare function balanced({ space, constraints }: Problem, costs: Foresight['costs'], isOver: () => boolean): Genome | undefined;
