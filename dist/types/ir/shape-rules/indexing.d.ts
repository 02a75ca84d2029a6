import { type Rule } from './call.js';
/** Slice: bounds from attributes (op-set 9 and older) or from inputs 1–4. */
export declare const slice: Rule;
/** Gather: slices of the data along one axis, one per index. */
export declare const gather: Rule;
/** GatherElements: the shape of the indices. */
export declare const gatherElements: Rule;
/** GatherND: the last axis of the indices addresses the data behind `batch_dims`. */
export declare const gatherND: Rule;
/** Scatter*, TensorScatter: the data with some elements replaced. */
export declare const scatter: Rule;
/** Pad: amounts before and after each axis, from the attribute or input 1, for all axes or those in input 3. */
export declare const pad: Rule;
/** OneHot: the indices' shape with an axis of `depth` put in. */
export declare const oneHot: Rule;
/** Compress: as many slices as the condition has trues. */
export declare const compress: Rule;
/** ReverseSequence, Trilu: like input 0, which needs a rank of 2. */
export declare const matrixLike: Rule;
/** NonMaxSuppression: [how many boxes stay, 3]. */
export declare const nonMaxSuppression: Rule;
