import { type Axes } from './axis.js';
import type { Call } from './call.js';
/** The axes of output 0, which holds the elements of input 0 in the same order. */
export declare function reshaped(call: Call, axes: Axes): [Axes];
