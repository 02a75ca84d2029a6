import { type Trial } from './problem.js';
import type { TrainedRun } from './train-candidate.js';
import type { Known, Memory } from './warm-memory.js';
/** Into an empty ledger, the model itself first: what is known of it without asking again. */
export declare function recallSeed(run: TrainedRun, memory: Memory): Promise<void>;
/** After the model itself: every known candidate that holds the limits that training does not change. */
export declare function recallOthers(run: TrainedRun, memory: Memory): Promise<void>;
/** Whether something that is remembered holds the limits by its costs: then nobody needs to look for what does. */
export declare const isHeld: ({ problem, options }: TrainedRun, { known }: Memory) => boolean;
export type Final = {
    readonly known: Known;
    readonly trial: Trial;
};
/** Candidates that had the last word then and hold what training does not change, the best of then first. */
export declare function finalsOf({ ledger, problem }: TrainedRun, memory: Memory): Final[];
