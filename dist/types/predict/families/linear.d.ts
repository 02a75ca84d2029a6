import type { Genome } from '../../space/index.js';
import { type Encoding } from '../tables/encoding.js';
import type { Latencies, Value } from './family.js';
/** value = intercept + figures · weights; of `sums` on an encoding's structure, of `table` on its one-hot genome. */
export type LinearState = {
    readonly family: 'sums' | 'table';
    readonly intercept: number;
    readonly weights: readonly number[];
};
/** How wide the one-hot genome is: what every encoding's flags begin with. */
export declare const oneHotWidth: ({ options }: Encoding) => number;
/** The one-hot genomes, one after another. */
export declare function oneHot(encoding: Encoding, genomes: readonly Genome[]): Float64Array;
export declare function fitTable({ encoding, genomes, ms }: Latencies): LinearState & {
    family: 'table';
};
/** Standardised to learn; what is kept is for the figures as they are. */
export declare function fitSums({ encoding, genomes, ms }: Latencies): LinearState;
/** Undefined where the weights are those of another encoding. */
export declare function linearValue(state: LinearState, encoding: Encoding): Value | undefined;
export declare function tableValue({ intercept, weights: listed }: Omit<LinearState, 'family'>, encoding: Encoding): Value | undefined;
