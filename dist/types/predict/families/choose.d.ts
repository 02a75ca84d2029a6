import { type OnProgress } from '../../progress.js';
import type { Runtime } from '../../runtime/index.js';
import { type Intervals } from '../fit/intervals.js';
import type { FamilyModel, FamilyName, Latencies } from './family.js';
/** How good a family was on genomes that it had not seen. */
export type FamilyQuality = {
    readonly family: FamilyName;
    /** Mean absolute error relative to what was measured: 0.05 = 5 %. */
    readonly mape: number;
    /** The same without the largest twentieth of the errors: by this families are chosen. */
    readonly usual: number;
    readonly spearman: number;
    /** Share of latencies in the 90 % intervals that the other folds set. */
    readonly coverage90: number;
};
export type FamilyChoice = {
    /** The chosen one, learned from everything. */
    readonly model: FamilyModel;
    readonly intervals: Intervals;
    /** Of every family that was tried, the simplest first. */
    readonly compared: readonly FamilyQuality[];
    /** Seconds that each of them took, by the clock that was given. */
    readonly seconds: readonly number[];
    /** Families that the budget was not enough for. */
    readonly untried: readonly FamilyName[];
};
export type ChooseOptions = {
    readonly seed: number | string;
    /** Default: all that have a form for the encoding. */
    readonly families?: readonly FamilyName[];
    /** For families that are trained. @throws what it throws */
    readonly runtime: () => Runtime;
    /** Milliseconds; for `budgetMs` and the seconds told. */
    readonly now: () => number;
    /** No family is begun after so long; the first one always is. Default: as long as it takes. */
    readonly budgetMs?: number;
    readonly progress?: OnProgress;
};
/** A fold less, the Gaussian process still has the 20 that it takes. */
export declare const fewestForFamilies = 30;
/**
 * Compares families and learns the one that is worth it. Same latencies, same seed: same answer, in any process, unless a
 * budget in time cuts it short.
 * @throws UserError `fit-families` with fewer than 30 genomes or where no family is left
 * @example const { model, compared } = await chooseFamily({ encoding: nb201, genomes, ms }, { seed: 1, runtime, now })
 */
export declare function chooseFamily(latencies: Latencies, options: ChooseOptions): Promise<FamilyChoice>;
/** @param tried the simplest first */
export declare function simplestOfGood<T extends Pick<FamilyQuality, 'usual'>>(tried: readonly T[]): T;
