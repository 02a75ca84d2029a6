import { type Node } from '../ir/index.js';
import type { TermType } from './emitter.js';
export type Live = {
    /** Bytes alive while each node runs. */
    readonly bytes: readonly number[];
    readonly peak: number;
};
/** What a node reads, each value once; remembered, since plans are tried over the same nodes. */
export declare function readsOf(node: Node): readonly string[];
export declare const bytesOf: ({ dtype, shape }: TermType) => number;
/** `sizeOf` is 0 for what is not counted: constants, inputs, what is kept elsewhere. `kept` outlive the last node. */
export declare function liveness(nodes: readonly Node[], sizeOf: (name: string) => number, kept: ReadonlySet<string>): Live;
export declare const isView: ({ op, domain }: Node) => boolean;
