import { type Encoding } from '../tables/encoding.js';
import type { FamilySetting, Latencies, Value } from './family.js';
/** `on`, `off`: a split further on, or −1 − a leaf. A genome is on where its row has at least `least` at `column`. */
export type Split = {
    readonly column: number;
    readonly least: number;
    readonly on: number;
    readonly off: number;
};
export type Tree = {
    readonly splits: readonly Split[];
    readonly leaves: readonly number[];
};
export type TreesState = {
    readonly family: 'trees';
    readonly start: number;
    readonly trees: readonly Tree[];
};
export declare function fitTrees(latencies: Latencies, { random }: FamilySetting): TreesState;
/** Undefined where a split looks at what the encoding does not have. */
export declare function treesValue({ start, trees }: TreesState, encoding: Encoding): Value | undefined;
