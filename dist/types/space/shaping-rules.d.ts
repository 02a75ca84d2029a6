import type { Rule } from './call.js';
export declare const transpose: Rule;
export declare const concatenate: Rule;
export declare const reduce: Rule;
export declare const squeeze: Rule;
export declare const unsqueeze: Rule;
/** Lengths that stay pass; what is cut, padded or resampled is fixed. */
export declare const sameLengths: Rule;
export declare const pad: Rule;
export declare const resize: Rule;
export declare const slice: Rule;
export declare const split: Rule;
export declare const gather: Rule;
export declare const flatten: Rule;
export declare const reshape: Rule;
export declare const constantOfShape: Rule;
/** The numbers it gives follow the graph's own lengths, so it holds nothing fast. */
export declare const lengthsOnly: Rule;
