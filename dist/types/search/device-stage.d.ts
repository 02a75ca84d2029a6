import { type Genome } from '../space/index.js';
import type { Runner } from './halving.js';
import { type Run } from './options.js';
import { type Constraint, type Trial } from './problem.js';
export declare const timedOf: ({ ledger }: Run) => Trial[];
/** Of the time, for one round of measuring; there are eight at most. */
export declare const timingShares: {
    readonly seed: 0.006;
    readonly probe: 0.012;
    readonly look: 0.01;
    readonly between: 0.006;
    readonly last: 0.01;
};
/** Whether a device has limits that only measuring tells. */
export declare const isTimed: ({ problem, ledger, measures }: Run) => boolean;
/** Limits with those of devices a little lower, and by `room` (1: not at all) lower still. */
export declare const aimed: (constraints: readonly Constraint[], room?: number) => Constraint[];
/** Uniform narrowings, from the widest that holds what is computed down. */
export declare function probesOf({ problem }: Run, costs: (genome: Genome) => Trial['metrics']): Genome[];
export declare function probeDevice(run: Run, genomes: readonly Genome[]): Promise<void>;
/** Times genomes that are not trained, or not yet; `again`: also those that the ledger has, and the model where it is not timed. */
export declare function timeOnly(run: Run, genomes: readonly Genome[], share: number, { again, aside }?: {
    readonly again?: boolean;
    readonly aside?: readonly Genome[];
}): Promise<void>;
/** Those that were timed and hold every limit that training does not change, with room if any does. */
export declare function timedThatHold(run: Run): Trial[];
/** The dearest of those that were timed and hold. */
export declare function fittingProbe(run: Run): Genome | undefined;
/** Training does not change it. */
export declare const isFixed: ({ key }: Constraint) => boolean;
/** The trial that trains this genome, which is never what the search starts from. */
export declare const trialOf: ({ ledger }: Run, { genome }: Pick<Runner, 'genome'>) => Trial | undefined;
/** Times the best `count` of those not timed yet, or `again` all of them, and leaves out who breaks a device's limit. */
export declare function timedAndFitting(run: Run, runners: readonly Runner[], count: number, again?: boolean): Promise<readonly Runner[]>;
