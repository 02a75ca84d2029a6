import type { Attribute, Body, Dim, DType, Node, Shape, Tensor, TensorType } from '../graph.js';
import type { Dims } from './dims.js';
/**
 * What is known of a value: its type, and for small tensors of shape arithmetic the elements themselves
 * (row-major; a string is a symbolic element, a boolean is 0 or 1).
 */
export type Fact = TensorType & {
    readonly content?: readonly Dim[];
    /** The constant behind the value, if it is one. */
    readonly constant?: Tensor;
};
/** One fact per output, in order; outputs beyond stay unknown. */
export type Rule = (call: Call) => readonly Fact[];
export declare const unknown: Fact;
/** A fact; `content` only where it has exactly the elements of `shape`. */
export declare const fact: (dtype: DType | undefined, shape: Shape | undefined, content?: readonly Dim[]) => Fact;
/** Largest tensor whose elements are followed through the graph. */
export declare const maxContent = 1024;
/** Largest rank a value may have. */
export declare const maxRank = 64;
/** What the walk over the graph lends to its rules. */
export type Walk = {
    readonly dims: Dims;
    /** Throws the error that names the node. */
    fail(node: Node, reason: string): never;
    /** The elements of a constant, if they are few and the budget lasts. */
    elements(constant: Tensor): readonly number[] | undefined;
    /** The facts of a subgraph's outputs, given its inputs'. */
    body(body: Body, inputs: readonly Fact[]): readonly Fact[];
};
/** One node with the facts of its inputs. */
export declare class Call {
    readonly node: Node;
    readonly version: number;
    readonly inputs: readonly (Fact | undefined)[];
    readonly dims: Dims;
    readonly walk: Walk;
    /** `version`: of the op-set that defines the node; `inputs`: undefined = left out. */
    constructor(node: Node, version: number, inputs: readonly (Fact | undefined)[], walk: Walk);
    has(index: number): boolean;
    dtype(index: number): DType | undefined;
    shape(index: number): Shape | undefined;
    /** The shape, or one of fresh lengths where only the rank is known from elsewhere. */
    shapeOfRank(index: number, rank: number): Shape;
    /** The elements of an input, if known. */
    content(index: number): readonly Dim[] | undefined;
    /** The elements of an input, if all are numbers. */
    numbers(index: number): readonly number[] | undefined;
    /** The only element of an input, if it is a known number. */
    number(index: number): number | undefined;
    /** How many elements a one-dimensional input has, if known. */
    lengthOf(index: number): number | undefined;
    int(name: string, fallback: number): number;
    ints(name: string): readonly number[] | undefined;
    floats(name: string): readonly number[] | undefined;
    string(name: string, fallback: string): string;
    attribute<K extends Attribute['type']>(name: string, type: K): {
        float: number;
        floats: readonly number[];
        graph: Body;
        graphs: readonly Body[];
        int: number;
        ints: readonly number[];
        string: string;
        strings: readonly string[];
        tensor: Tensor;
        tensors: readonly Tensor[];
    }[K] | undefined;
    /** The integers of an attribute, or (newer op-sets) of an input; undefined where neither is known. */
    intsOf(name: string, index: number): readonly number[] | undefined;
    /** The axis as 0 … rank-1; fails where it is none. */
    axis(axis: number, rank: number): number;
    axes(axes: readonly number[], rank: number): readonly number[];
    /** A rank computed from a file, before anything of that length is made. */
    rank(rank: number): number;
    /** Fresh lengths: all that is known is the rank. */
    unknownShape(rank: number): Shape;
    /** The common length of two that must be equal; fails where two numbers differ. */
    same(a: Dim, b: Dim, what: string): Dim;
    fail(reason: string): never;
}
/** NumPy broadcasting; undefined where a rank is unknown. */
export declare function broadcast(call: Call, shapes: readonly (Shape | undefined)[]): Shape | undefined;
/** How many elements a shape has, if known and few enough to follow; else undefined. */
export declare function countContent(shape: Shape | undefined): number | undefined;
