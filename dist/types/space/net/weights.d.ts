import { type Tensor } from '../../ir/index.js';
/** Makes the weights called `name`; `fanIn` inputs meet in each output. */
export type Weights = (name: string, shape: readonly number[], fanIn: number) => Tensor;
/**
 * Normal weights of variance 2 / fan-in (He et al., ICCV 2015).
 * @throws UserError `space-too-large`
 */
export declare function kaiming(seed: number | string): Weights;
/** Zeros, all on one buffer: for graphs that are only costed. */
export declare function stand(): Weights;
