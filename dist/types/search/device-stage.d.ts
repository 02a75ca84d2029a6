import { type Genome } from '../space/index.js';
import type { Runner } from './halving.js';
import { type Run } from './options.js';
import { type Constraint, type Trial } from './problem.js';
export declare const timedOf: ({ ledger }: Run) => Trial[];
export declare function probeDevice(run: Run, costs: (genome: Genome) => Trial['metrics']): Promise<void>;
/** The dearest of the uniform narrowings that were timed and hold every limit. */
export declare function fittingProbe(run: Run): Genome | undefined;
/** Training does not change it. */
export declare const isFixed: ({ key }: Constraint) => boolean;
export declare const trialOf: ({ ledger }: Run, { genome }: Pick<Runner, 'genome'>) => Trial | undefined;
/** Times the best of those not timed yet, and leaves out who breaks a device's limit. */
export declare function timedAndFitting(run: Run, runners: readonly Runner[], count: number): Promise<readonly Runner[]>;
