import { type Attribute } from '../ir/index.js';
import { Emitter, type Term, type TermType } from './emitter.js';
type Attributes = Readonly<Record<string, Attribute>>;
export declare class Layouts extends Emitter {
    #private;
    /** `outer`: the emitter of the graph around this subgraph, whose values it reads in either layout. */
    constructor(taken: Iterable<string>, outer?: Layouts);
    /** Whether a value exists in the blocked layout. */
    hasBlocks(x: Term): boolean;
    /** `x` in the blocked layout, whose shape says nothing of the order of its elements. */
    toBlocks(x: Term): Term;
    /**
     * The value that `blocks` is in the blocked layout. It is put in order only if something reads it so: elementwise
     * operators, convolutions and normalisation carry on in blocks, and most reorderings never happen.
     * @param rectified `blocks` with a Relu, where whoever makes it can do that in passing
     */
    fromBlocks(blocks: Term, rectified?: () => Term): Term;
    /** The blocks of Relu(x), where whoever made x can make them in passing. */
    rectified(x: Term): Term | undefined;
    /** One node with one output. */
    node(op: string, inputs: readonly (Term | undefined)[], type: TermType, attributes?: Attributes, domain?: string): Term;
    /** One node that is written once something reads it. */
    late(op: string, inputs: readonly (Term | undefined)[], type: TermType, attributes?: Attributes, domain?: string): Term;
}
export {};
