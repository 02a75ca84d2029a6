import type { Genome } from '../space/index.js';
import type { Metrics } from '../units.js';
import { type Run } from './options.js';
import type { TrainedRun } from './train-candidate.js';
/** The best comes first, then the uniformly narrowed model; what a device found to hold before what it was not asked. */
export declare function candidatesOf(run: TrainedRun): Promise<Genome[]>;
/** Costs at once where they are foreseen, else from the decoded graph. */
export declare function costsOf({ options, problem }: Run): (genome: Genome) => Metrics;
