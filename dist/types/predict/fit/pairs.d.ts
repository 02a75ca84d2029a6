import type { Random } from '../../random.js';
import { type Doubt } from './agreement.js';
/** By how much the deviation of a ratio is multiplied for its interval, by class of that deviation. */
export type PairFactors = {
    /** Ascending limits between classes. */
    readonly limits: readonly number[];
    readonly factors: readonly number[];
};
/** A held-out row: ln measured − ln predicted. */
export type Miss = Doubt & {
    readonly miss: number;
    readonly fold: number;
};
/** Undefined where there are too few pairs to know. */
export declare function pairFactors(rows: readonly Miss[], coverage: number, source: Random): PairFactors | undefined;
/** Half-width of a ratio's interval on the logarithmic scale. */
export declare function pairWidth({ limits, factors }: PairFactors, deviation: number): number;
