import type { Node } from '../ir/index.js';
import type { Algebra } from './algebra.js';
/** What the values of a step take while it runs; inputs, outputs and constants not counted. */
export type Memory = {
    /** Bytes at the worst moment. */
    readonly peakBytes: number;
    /** The same without recomputation. */
    readonly plainBytes: number;
    /** Blocks of the way forward that are run twice. */
    readonly blocks: number;
    /** Their share of the way forward's work. */
    readonly share: number;
};
export type Fitted = {
    readonly nodes: readonly Node[];
    readonly memory: Memory;
};
/**
 * The nodes of a step that needs at most `limit` bytes for its values; the least that can be reached where that is more.
 * @param forward how many of the nodes are the way forward
 */
export declare function fitInto(nodes: readonly Node[], forward: number, ends: {
    readonly seeds: ReadonlySet<string>;
    readonly pinned: ReadonlySet<string>;
}, limit: number, g: Algebra): Fitted;
