import type { DType, Node, Tensor } from './graph.js';
/** The op-set that the table leads to. */
export declare const canonicalOpset = 18;
/** What a rule needs besides the node. */
export type Speller = {
    /** Adds a constant; its value name. */
    constant(t: Tensor): string;
    /** A new value name. */
    fresh(): string;
    /** The constant of this name. */
    constantOf(value: string): Tensor | undefined;
    /** Whether anything reads the value, `''` included: nothing does. */
    isUsed(value: string): boolean;
    /** Element type and rank where known. */
    typeOf(value: string): {
        readonly dtype: DType | undefined;
        readonly rank: number | undefined;
    };
};
type Rule = {
    /** The first op-set with the new spelling. */
    readonly before: number;
    /** The node, or nodes, as op-set 18 writes them; undefined = cannot be written so. */
    readonly spell: (node: Node, s: Speller) => Node[] | undefined;
};
/** Rules by operator of ai.onnx, oldest first; each applies to models older than its `before`. */
export declare const spellings: Readonly<Record<string, readonly Rule[]>>;
export {};
