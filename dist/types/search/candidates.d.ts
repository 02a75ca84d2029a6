import type { Genome } from '../space/index.js';
import type { Metrics } from '../units.js';
import type { Trainer } from './halving.js';
import { type Run } from './options.js';
import type { TrainedRun } from './train-candidate.js';
/**
 * First what keeps most of the model by widths alone, then the uniformly narrowed model, then by merit, what a device found to
 * hold before what it was not asked. None has more MACs than its training could settle with.
 */
export declare function candidatesOf(run: TrainedRun, trainer: Trainer): Promise<Genome[]>;
/** Costs at once where they are foreseen, else from the decoded graph. */
export declare function costsOf({ options, problem }: Run): (genome: Genome) => Metrics;
