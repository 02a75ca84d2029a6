import { type Rule } from './call.js';
/** Upsample (op-set 9 and older): scales from the attribute or input 1. */
export declare const upsample: Rule;
/** Resize: op-set 10 has (x, scales); from 11 on (x, roi, scales, sizes), from 18 on for some axes only. */
export declare const resize: Rule;
/** GridSample: [N, C, …] at the places of a grid [N, …, rank - 2]. */
export declare const gridSample: Rule;
/** AffineGrid: theta [N, r, r+1] and a size [N, C, …] → [N, …, r]. */
export declare const affineGrid: Rule;
/** RoiAlign: [regions, C, output_height, output_width]. */
export declare const roiAlign: Rule;
