import type { Genome } from '../space/index.js';
import { type MetricKey, type Metrics } from '../units.js';
import { type Constraint, type Foresight, type Problem, type Trial } from './problem.js';
import type { Features } from './surrogate/features.js';
/** The figures of many genomes, in their order. */
export type Foresee = (genomes: readonly Genome[]) => Metrics[];
/** Foresees by the caller's word, or, without one, by what the trials show of every figure but `except`. */
export declare function foresee(problem: Problem, history: readonly Trial[], foresight: Foresight | undefined, features: Features, except: MetricKey): Foresee;
/** True if no figure lies beyond a limit with its whole interval. */
export declare const mayHold: (metrics: Metrics, constraints: readonly Constraint[]) => boolean;
/** How likely the figures hold all limits, with each interval read as 95 % of a normal distribution around its value. */
export declare const chanceOfHolding: (metrics: Metrics, constraints: readonly Constraint[]) => number;
/** Sum of the relative excesses of the figures that are known. */
export declare const distanceBeyond: (metrics: Metrics, constraints: readonly Constraint[]) => number;
