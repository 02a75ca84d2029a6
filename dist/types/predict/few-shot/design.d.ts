import type { Genome } from '../../space/index.js';
import { type Encoding } from '../tables/encoding.js';
/** Rows of `width` figures: `flags` flags, then structure. */
export type Design = {
    readonly count: number;
    readonly width: number;
    readonly flags: number;
    readonly x: Float64Array;
};
export type Scaling = {
    readonly mean: Float64Array;
    readonly factor: Float64Array;
};
/** How the structure of these genomes is brought to mean 0 and variance 1; what does not vary becomes 0. */
export declare function scalingOf(encoding: Encoding, genomes: readonly Genome[]): Scaling;
export declare function designOf(encoding: Encoding, genomes: readonly Genome[], scaling: Scaling): Design;
/** The rows at `indices`, in their order. */
export declare function rowsOf({ width, flags, x }: Design, indices: readonly number[]): Design;
