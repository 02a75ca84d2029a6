import type { Estimate } from '../units.js';
import type { Warning } from '../warnings.js';
import type { Collected, Round } from './collect.js';
import type { Machine } from './machine.js';
import type { RoundPlan } from './plan.js';
import type { RigFacts } from './rig.js';
/** About the machine, before the first run. */
export declare function loadWarning(load: number | undefined, machine: Machine): Warning | undefined;
/** About the conditions of the whole measurement. */
export declare function conditions(collected: Collected, plan: RoundPlan, facts: RigFacts, reference: number | undefined): Warning[];
/** A trend that is both clear (Mann–Kendall, 1 %) and worth a word (5 % between first and last third). */
export declare function drift(rounds: readonly Round[], reference: number): Warning | undefined;
/** Spread of the reference's block medians: 1.4826 × the median absolute deviation, relative. */
export declare function relativeSpread(values: readonly number[]): number;
/** About one model's figures. */
export declare function modelWarnings(name: string, rounds: readonly Round[], model: number, p50: Estimate): Warning[];
/** Runs beyond three interquartile ranges above the third quartile (Tukey's "far out"). */
export declare function outliers(rounds: readonly Round[], model: number): number;
