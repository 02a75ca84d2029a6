import type { Choice, Genome } from './space.js';
/** The geometric mean, over the choices by number, of the share of the seed's option that is left: at most 1. */
export declare function sizeShare(choices: readonly Choice[], genome: Genome): number;
