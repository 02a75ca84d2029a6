import { type Rule } from './call.js';
/** Reshape: 0 copies a length (unless allowzero), -1 takes what is left. */
export declare const reshape: Rule;
/** Flatten: two dimensions, split before `axis`. */
export declare const flatten: Rule;
/** Transpose: `perm`, or the axes reversed. */
export declare const transpose: Rule;
/** Squeeze: the named axes go, or all of length 1. */
export declare const squeeze: Rule;
/** Unsqueeze: the named axes of the result have length 1. */
export declare const unsqueeze: Rule;
/** Concat of all inputs along `axis`. */
export declare const concat: (first?: number, every?: number) => Rule;
/** Split: into the lengths of `split` (attribute or input 1), or into equal parts. */
export declare const split: Rule;
/** Expand: broadcast to the shape in input 1. */
export declare const expand: Rule;
/** Tile: each length times its repeat count. */
export declare const tile: Rule;
/** DepthToSpace: [N, C, H, W] → [N, C/b², H·b, W·b]. */
export declare const depthToSpace: Rule;
/** SpaceToDepth: [N, C, H, W] → [N, C·b², H/b, W/b]. */
export declare const spaceToDepth: Rule;
