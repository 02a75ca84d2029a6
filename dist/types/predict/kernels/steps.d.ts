import { type Graph, type Node, type Tensor } from '../../ir/index.js';
/** One kernel in the making. `nodes`: those of the graph that it does, the first gives attributes. */
export type Step = {
    readonly op: string;
    readonly nodes: readonly Node[];
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly activation?: string;
    /** Adds this value to its result. */
    readonly adds?: string;
    readonly blocked?: boolean;
};
/** Shapes by name of value, as far as they are known. */
export type Lengths = (name: string) => readonly number[] | undefined;
export declare class Steps {
    #private;
    readonly lengths: Lengths;
    constructor(graph: Graph, folded: ReadonlySet<Node>, lengths: Lengths);
    /** In order. */
    list: () => Step[];
    /** Whether the step still stands. */
    has: (step: Step) => boolean;
    isConstant: (name: string | undefined) => boolean;
    /** The inputs that are no constants. */
    data: (step: Step) => string[];
    isOutput: (name: string) => boolean;
    tensor: (name: string | undefined) => Tensor | undefined;
    /** The number a constant of one element holds. */
    scalar(name: string | undefined): number | undefined;
    maker: (name: string | undefined) => Step | undefined;
    readers: (name: string) => readonly Step[];
    /** The one step that reads a value, where the value is no output of the graph. */
    onlyReader(name: string | undefined): Step | undefined;
    /** Puts `next` where the last of `old` stood. */
    replace(old: readonly Step[], next: Step): void;
    /** `step` does nothing: who read its result reads its first input. */
    bypass(step: Step): void;
    /** What only made `name` goes, and what only made its inputs, if nobody reads it any more. */
    dropUnread(name: string): void;
}
