import type { Genome } from '../space/index.js';
import type { TrainedRun } from './train-candidate.js';
import type { Memory } from './warm-memory.js';
/** Who is timed, and trained, to see which of those remembered is the best now. */
export declare const mostTried = 3;
type Openers = {
    readonly genomes: readonly Genome[];
    readonly cheaper: readonly Genome[];
    /** A device with a limit was asked of all of `genomes` in this run. */
    readonly isAsked: boolean;
};
/**
 * Whom to begin with, and what is tried aside. Where a device has a limit it is asked of all of them at once, whatever an earlier
 * search said of it (see docs/security.md); who breaks it is narrowed to what the device would say.
 */
export declare function openersAsked(run: TrainedRun, memory: Memory): Promise<Openers>;
export {};
