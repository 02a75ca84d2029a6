import { type Axis } from './axis.js';
import type { Call, Rule } from './call.js';
/** Not understood: everything stays. */
export declare const opaque: Rule;
/** Same shape out as in; further inputs are settings. */
export declare const pass: Rule;
export declare const broadcastOf: (inputs: (call: Call) => readonly number[]) => Rule;
export declare function together(call: Call, inputs: readonly number[], fromEnd: number): Axis;
export declare const joined: (axes: readonly Axis[]) => Axis;
export declare const broadcast: Rule;
/** Spatial windows: batch and channels pass. */
export declare const window: Rule;
export declare const shared: (call: Call, input: number, axis: Axis) => Axis;
export declare const perChannel: Rule;
/** Settings (scale, zero point) are one for all or one per channel of `axis`. */
export declare const quantise: Rule;
export declare const softmax: Rule;
