import type { Terms } from './proxy-device.js';
export type Bent = {
    value(terms: Float64Array, at: number): number;
    /** Each measured architecture predicted from the folds that lack it. */
    readonly heldOut: Float64Array;
};
export declare function bend(terms: Terms, target: readonly number[]): Bent;
