import type { Genome } from '../space/index.js';
import type { Runner, Trainer } from './halving.js';
import { type Run } from './options.js';
import { type Trial } from './problem.js';
import { type Stages } from './stages.js';
import type { TrainedRun } from './train-candidate.js';
/** Finalists, one after the other, each on for its part of the time. */
export declare function trainedOn(run: TrainedRun, runners: readonly Runner[], stages: Stages): Promise<Runner[]>;
/** One candidate, trained as far as a first rung. */
export declare function onlyFirst(genome: Genome, trainer: Trainer): Promise<Runner[]>;
/** None of those that came so far holds the device's limits: one that does and fell behind, else who comes nearest. */
export declare function lastResort(run: TrainedRun, runners: readonly Runner[], trainer: Trainer): Promise<readonly Runner[]>;
/**
 * By the limits that training does not change, then those it does, then the first objective. What lies within one standard
 * error of the best is as good by what few samples can say: of those the one with most merit, first in `order`, is chosen.
 */
export declare function chosenOf(run: Run, runners: readonly Runner[], order?: readonly Genome[]): Trial | undefined;
/** The rest of the time for one. */
export declare function tuned(run: TrainedRun, trial: Trial, stages: Stages): Promise<void>;
/** What the ledger says of it first: whatever ends this process, the next one goes on with the same trial, the time counted. */
export declare function tunedOn(run: TrainedRun, trial: Trial, stages: Stages): Promise<void>;
