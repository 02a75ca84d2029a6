import { type Graph } from '../ir/index.js';
import { type Group } from './axis.js';
import type { Filter } from './call.js';
/** 'l1' or 'l2' norm of a filter. */
export type Norm = 'l1' | 'l2';
/** One score per channel for each group that filters make; equal inputs give equal scores. */
export declare function importance(graph: Graph, filters: readonly Filter[], norm: Norm): Map<Group, Float64Array>;
/** Channels by falling importance in runs of `block`, ties by index: the first `k` runs are the best `k`. */
export declare function ranking(scores: Float64Array, block: number): number[];
