import type { Body, Fact, Node } from '../ir/index.js';
import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import type { Lower } from './lower.js';
/** How a graph is run for training. */
export type Mode = {
    /** BatchNormalization by the batch's statistics, or by the running ones. */
    readonly batchNorm: 'batch' | 'frozen';
    /** Whether Dropout drops. */
    readonly dropout: boolean;
    /** Round, Floor, Ceil and Sign pass gradients on, as if they were the identity. */
    readonly straightThrough: boolean;
};
/** What a rule sees of one node in either direction. */
export type Call = {
    readonly node: Node;
    readonly mode: Mode;
    /** The node's inputs, then what its subgraphs capture. */
    readonly inputs: readonly (Term | undefined)[];
    readonly g: Algebra;
    readonly lower: Lower;
    /** What shape inference knows of an input: small contents among it. */
    fact(index: number): Fact | undefined;
    /** The input, which the operator's definition demands. */
    input(index: number): Term;
    readonly inside: Inside;
};
/** A node on its way forward. */
export type ForwardCall = Call & {
    /** The outputs as the node names them; undefined = not used. */
    readonly wanted: readonly (Term | undefined)[];
    /** Says that the running statistic `name` is to be `next` after the step. */
    update(name: string, next: Term): void;
    /** Random numbers in [0, 1), other ones each step, the same ones for the same seed and step. */
    uniform(shape: readonly number[], dtype: Term['dtype']): Term;
};
/** A node on its way back. */
export type BackwardCall = Call & {
    readonly outputs: readonly Term[];
    /** The gradient of each output; undefined = nothing depends on it. */
    readonly grads: readonly (Term | undefined)[];
    /** The gradient of the first output. */
    readonly grad: Term;
    /** What `forward` kept. */
    readonly saved: readonly Term[];
    /** Whether the gradient of an input is wanted. */
    needs(index: number): boolean;
};
/** What a body became in the graph under construction. */
export type Trace = {
    readonly steps: readonly Step[];
    readonly outputs: readonly Term[];
    /** Running statistics by name, as they are after the step. */
    readonly updates: ReadonlyMap<string, Term>;
};
/** One node of a trace. */
export type Step = {
    readonly call: Call;
    readonly key: string;
    readonly outputs: readonly (Term | undefined)[];
    readonly saved: readonly Term[];
};
/** Work with subgraphs, for control flow. */
export type Inside = {
    trace(body: Body, g: Algebra): Trace;
    differentiate(trace: Trace, seeds: readonly (readonly [Term, Term])[], wanted: readonly Term[], g: Algebra): ReadonlyMap<string, Term>;
    /** The value of this name where the node stands. */
    lookUp(name: string): Term;
};
/** The gradient of each input; undefined = zero or not wanted. */
export type Backward = (call: BackwardCall) => readonly (Term | undefined)[];
export type Gradient = {
    readonly backward: Backward;
    /** How the node runs in training, where that differs from inference or keeps something. Default: as it stands. */
    readonly forward?: (call: ForwardCall) => {
        outputs: readonly (Term | undefined)[];
        saved?: readonly Term[];
    };
    /** Gradients pass through outputs that are not floats: quantised values. */
    readonly carries?: true;
};
/** A row without a forward form of its own. */
export declare const rule: (backward: Backward) => Gradient;
/** A row for y = f(x): the gradient of x. */
export declare const unary: (backward: (call: BackwardCall, x: Term, y: Term, grad: Term) => Term | undefined) => Gradient;
/** For an operator on single elements that `Algebra` has: written anew where its inputs are in blocks, else left as is. */
export declare function elementwiseForward({ g, node, inputs, wanted }: ForwardCall): {
    outputs: readonly (Term | undefined)[];
};
/** No gradient passes, by the operator's nature: a step function, a shape. */
export declare const flat: Gradient;
