import type { Coach } from './coach.js';
import type { Trainer } from './halving.js';
import { type Run } from './options.js';
import { type Trial } from './problem.js';
import type { Memory } from './warm-memory.js';
/** A search under way that trains by this coach. */
export type TrainedRun = Run & {
    readonly coach: Coach;
    readonly memory?: Memory | undefined;
};
/**
 * Who trains this search's candidates; what the ledger knows of one is taken from there. Trial 0 stays what the search starts
 * from: trained, the same genome is a candidate of its own. New ones are marked as said.
 */
export declare function trainerOf(run: TrainedRun, mark?: Mark): Trainer;
type Mark = Pick<Trial, 'aside'>;
export {};
