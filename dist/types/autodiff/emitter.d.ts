import { type Attribute, type DType, type Node, type Tensor } from '../ir/index.js';
/** A value of the graph under construction; all lengths are numbers. */
export type Term = {
    readonly name: string;
    readonly dtype: DType;
    readonly shape: readonly number[];
};
export type TermType = Pick<Term, 'dtype' | 'shape'>;
type Attributes = Readonly<Record<string, Attribute>>;
export declare class Emitter {
    #private;
    readonly nodes: Node[];
    /** Shared with the emitters of subgraphs: these read the constants around them. */
    readonly constants: Map<string, Tensor>;
    /** The type of every value there is; shared likewise. */
    readonly types: Map<string, TermType>;
    /** `taken`: names that are in use already. `outer`: the emitter of the graph around this subgraph. */
    constructor(taken: Iterable<string>, outer?: Emitter);
    /** A name that nothing has. */
    fresh(stem: string): string;
    /** This name, or one like it if something has it. */
    claim(name: string): string;
    /**
     * The outputs of a node; the one there is already if the same was asked before.
     * @param late write the node only once something reads it: what is never read costs nothing, and what is read on the
     * way back alone is not kept until then
     */
    emit(op: string, inputs: readonly (Term | undefined)[], attributes: Attributes, types: readonly TermType[], domain?: string, late?: boolean): readonly Term[];
    /** Writes what waits to be read. */
    settle(names: Iterable<string>): void;
    /** A node as it stands, with names of its own. */
    place(placed: Node, outputs?: readonly Term[]): void;
    /** Remembers the types of values that come from elsewhere. */
    know(terms: readonly Term[]): void;
    constant(value: Tensor, stem?: string): Term;
    ints(values: readonly number[]): Term;
    /** A constant full of one number. */
    filled(type: TermType, value: number): Term;
}
/** The one output of a node that has one. */
export declare const only: (terms: readonly Term[]) => Term;
export {};
