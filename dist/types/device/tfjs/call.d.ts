import { UserError } from '../../errors.js';
import { type Node } from '../../ir/index.js';
import { type Held, type Tf, type TfTensor } from './tensors.js';
/** An operator: the outputs of a node, in order. */
export type Row = (call: Call) => Held | readonly Held[];
export type Rows = Readonly<Record<string, Row>>;
/** What the session lends to a node. */
export type Values = {
    held(name: string): Held;
    /** The elements of an integer input. */
    ints(name: string): readonly number[];
    /** Whether it is the same in every run. */
    isFixed(name: string): boolean;
};
/** The error that names the node. */
export declare function refused(node: Node, reason: string, known?: readonly string[], cause?: unknown): UserError;
export declare class Call {
    #private;
    readonly tf: Tf;
    readonly node: Node;
    /** `kept`: this node's derived constants; they live as long as the session. */
    constructor(tf: Tf, node: Node, values: Values, kept: Map<string, TfTensor>);
    has(index: number): boolean;
    /** As it lies. */
    held(index: number): Held;
    /** All inputs that are there. */
    all(): number[];
    shape(index: number): number[];
    plain(index: number): TfTensor;
    /** Channels last, with ones in front where `rank` is larger than its own. */
    last(index: number, rank?: number): TfTensor;
    ints(index: number): readonly number[];
    /** What `make` gives; made once where the inputs it is made of are the same in every run. */
    keep(what: string, inputs: readonly number[], make: () => TfTensor): TfTensor;
    int(name: string, fallback: number): number;
    intsAttr(name: string): readonly number[] | undefined;
    float(name: string, fallback: number): number;
    text(name: string, fallback: string): string;
    tensor(name: string): import("../../ir/graph.js").Tensor | undefined;
    /** An axis attribute or element as it counts from the front. */
    axis(given: number, rank: number): number;
    refuse(reason: string): never;
}
