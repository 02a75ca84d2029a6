import type { Random } from '../random.js';
import { type Genome, type Space } from '../space/index.js';
export type Unseen = {
    readonly genomes: readonly Genome[];
    isFull(): boolean;
    /** Takes the genome if it is new and there is room. */
    offer(genome: Genome): void;
    /** Calls `make` until `wanted` genomes are gathered, or new ones cannot be found in a bounded number of tries. */
    fill(make: () => Genome): void;
};
/** Gathers up to `wanted` genomes that are not in `history`. */
export declare function unseen(history: Iterable<Genome>, wanted: number): Unseen;
/** Tops up from the whole space: by chance, then, in a countable space, every genome left from a random start on. */
export declare function exhaust(space: Space, gathered: Unseen, random: Random, make: () => Genome): void;
