import { type Split } from '../data/index.js';
import { type Tensor } from '../ir/index.js';
/** Writes the targets of the samples at `indices`, one after the other. */
export type WriteTargets = (indices: ArrayLike<number>, out: Tensor) => void;
/**
 * The writer for a step whose targets are of this type and sample shape.
 * @param smoothing share of a single score's target that is spread over both classes
 * @throws UserError `train-targets`, `data-labels-missing`
 */
export declare function targetWriter(split: Split, target: {
    readonly dtype: string | undefined;
    readonly sample: readonly number[];
}, smoothing?: number): WriteTargets;
