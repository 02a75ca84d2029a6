import type { Rule } from './shape-rules/call.js';
/** What ir knows of one operator. */
export type OpRow = {
    /** First op-set of its domain that has it; 1 where it is older than every op-set we read. */
    readonly since: number;
    /** Last op-set that has it, where it was withdrawn. */
    readonly until?: number;
    /** Fewest and most inputs. */
    readonly inputs: readonly [number, number];
    readonly rule: Rule;
};
/** Every known operator; the key is `opKey`: 'Conv', 'com.microsoft:QLinearAdd'. */
export declare const ops: ReadonlyMap<string, OpRow>;
/** The key of an operator in `ops`. */
export declare function opKey(domain: string, op: string): string;
/** Whether shapes can be inferred through this operator. */
export declare const knownOp: (domain: string, op: string) => boolean;
