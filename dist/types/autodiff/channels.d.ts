import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
/** The mean of each channel, [C], times `factor`. */
export declare function channelMean(g: Algebra, x: Term, factor?: number): Term;
/**
 * The mean over each channel of a · b, [C], times `factor`. In blocks it is a depthwise convolution of one with the
 * other, which makes no product in memory. (ReduceSumSquare has no fast path over these axes: Mul and ReduceSum take
 * half its time.)
 */
export declare function channelMeanOfProduct(g: Algebra, a: Term, b: Term, factor?: number): Term;
/** scale · x + shift, and `plus`; scale and shift are [C]. */
export declare function channelAffine(g: Algebra, x: Term, scale: Term, shift: Term, plus?: Term): Term;
/** x + shift. */
export declare function channelShift(g: Algebra, x: Term, shift: Term): Term;
