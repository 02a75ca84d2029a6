import type { Dim } from '../graph.js';
import { type Call, type Rule } from './call.js';
type Combine = (call: Call, a: Dim, b: Dim) => Dim;
/** Reduce*: axes from the attribute or from input 1; `combine` follows whole reductions of shape arithmetic. */
export declare const reduce: (combine?: Combine) => Rule;
/** ArgMax, ArgMin: positions along one axis. */
export declare const arg: Rule;
/** TopK: values and their positions; k from the attribute (op-set 9 and older) or input 1. */
export declare const topK: Rule;
/** Like input 0, with an axis attribute that must exist. */
export declare const alongAxis: (fallback: number) => Rule;
/** Softmax and its kin: the default axis moved from 1 to the last in op-set 13. */
export declare const softmax: Rule;
/** CumSum, CumProd: like the input. */
export declare const cumulative: Rule;
/** NonZero: [rank, how many there are]. */
export declare const nonZero: Rule;
/** Unique: values, first positions, inverse, counts. */
export declare const unique: Rule;
export {};
