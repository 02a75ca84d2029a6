import { type Stages } from './stages.js';
import { type TrainedRun } from './train-candidate.js';
import type { Memory } from './warm-memory.js';
/**
 * After the model itself. True where nothing changed and the answer of then holds; else one architecture for today's budgets is
 * trained for a short while and judged on the test part, if any is near enough, and the front is begun below it.
 */
export declare function openWarm(run: TrainedRun, memory: Memory): Promise<boolean>;
/** What was trained before costs nothing on the rungs that it reached: as many more candidates fit. */
export declare function withRecalled({ ledger }: TrainedRun, stages: Stages): Stages;
