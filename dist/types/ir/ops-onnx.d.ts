import type { OpRow } from './ops.js';
import type { Rule } from './shape-rules/call.js';
type Rows = {
    readonly [op: string]: OpRow;
};
/** A row: rule, fewest and most inputs, first and last op-set. */
export declare const row: (rule: Rule, least: number, most?: number, since?: number, until?: number) => OpRow;
/** The same row for several operators. */
export declare const each: (names: string, one: OpRow) => Rows;
export declare const onnxOps: Rows;
export {};
