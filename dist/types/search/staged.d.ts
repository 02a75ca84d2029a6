import type { Genome } from '../space/index.js';
import type { Allocation, Paces } from './allocation.js';
import { type Runner, type Trainer } from './halving.js';
export type StagedOptions = {
    readonly allocation: Allocation;
    readonly paces: Paces;
    /** Milliseconds left of the time for training; falls as it passes. */
    readonly leftMs: () => number;
    readonly signal?: AbortSignal;
};
export type Staged = {
    /** The best, trained longest, still open: its caller reads its weights, then releases it. */
    readonly best: Runner | undefined;
    /** The finalists with their last scores, best first; all but `best` are released. */
    readonly finalists: readonly Runner[];
};
/** Trains the genomes, best guess first, through the stages of an allocation. Ends within its time by one advance at most. */
export declare function trainInStages(genomes: readonly Genome[], trainer: Trainer, options: StagedOptions): Promise<Staged>;
