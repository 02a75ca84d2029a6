import { type Node } from '../ir/index.js';
import type { Algebra } from './algebra.js';
/** Nodes `from` ≤ index < `to` of the way forward. */
export type Block = {
    readonly from: number;
    readonly to: number;
};
/** A step's nodes in the order they run in. */
export type Ways = {
    readonly forward: readonly Node[];
    /** The loss, the way back, the update. */
    readonly back: readonly Node[];
    /** Of the way forward: each value's buffer, named by the value that made it. */
    readonly buffers: ReadonlyMap<string, string>;
    /** Buffers that a copy may make again: they depend on the batch, are not small, and leave no trace outside. */
    readonly droppable: ReadonlySet<string>;
    /** The last node of the way forward that reads a buffer. */
    readonly lastReader: ReadonlyMap<string, number>;
    /** Values that change from step to step other than by training. */
    readonly moving: ReadonlySet<string>;
};
/** `seeds`: inputs that change from step to step; `pinned`: values that are results. */
export declare function waysOf(nodes: readonly Node[], forward: number, { seeds, pinned }: {
    seeds: ReadonlySet<string>;
    pinned: ReadonlySet<string>;
}, g: Algebra): Ways;
/** All nodes of the step, with the copies where they are first needed; and how many nodes are copied. */
export declare function recompute(ways: Ways, blocks: readonly Block[], g: Algebra): {
    nodes: Node[];
    copied: Node[];
};
