import { type Node } from '../ir/index.js';
import type { Call } from './gradient.js';
/** An axis counted from the front. */
export declare const axisOf: (axis: number, rank: number) => number;
export declare const axisAttr: (node: Node, fallback: number, rank: number) => number;
/** The integers in input `index`; undefined where it is left out. */
export declare function intsInput(call: Call, index: number): readonly number[] | undefined;
/** The way back through `call` would need to know an input that the data decides. */
export declare function unknownContent(call: Call, index: number): never;
/** The axes a reduction runs over, in order. */
export declare function reducedAxes(call: Call): readonly number[];
export declare const range: (count: number, from?: number) => number[];
/** The permutation that undoes `perm`. */
export declare const inverse: (perm: readonly number[]) => number[];
