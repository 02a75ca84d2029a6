import { type Graph, type Node, type Shape, type TensorType } from '../ir/index.js';
import { type Axes, type Axis, type Group } from './axis.js';
/** A constant as one node reads it, with how channels lie in it. */
export type Use = {
    readonly node: Node;
    readonly input: number;
    readonly name: string;
    readonly axes: Axes;
};
/** Weights whose rows make channels: input `input` of `node`, along `axis`; they appear on axis `outAxis`. */
export type Filter = {
    readonly node: Node;
    readonly input: number;
    readonly axis: number;
    readonly channels: Axis;
    readonly outAxis: number;
};
/** Attribute `group` of a convolution: the axis' length over `per`. */
export type GroupEdit = {
    readonly node: Node;
    readonly axis: Axis;
    readonly per: number;
};
/** An input that holds a shape: its entries where `axes` can change follow them. */
export type ShapeEdit = {
    readonly node: Node;
    readonly input: number;
    readonly axes: Axes;
    readonly shape: Shape;
};
export type Trace = {
    readonly values: Map<string, Axes>;
    readonly uses: Use[];
    readonly filters: Filter[];
    readonly groupEdits: GroupEdit[];
    readonly shapeEdits: ShapeEdit[];
    readonly groups: Group[];
};
/** The axes of a node's outputs, in order; undefined = none of its axes can change. */
export type Rule = (call: Call) => readonly (Axes | undefined)[];
export declare class Call {
    #private;
    readonly node: Node;
    readonly opset: number;
    constructor(node: Node, graph: Graph, shapes: ReadonlyMap<string, TensorType>, trace: Trace);
    /** True if all shapes are of known rank. */
    get ranked(): boolean;
    has(input: number): boolean;
    shape(input: number): Shape;
    outShape(output?: number): Shape;
    /** The axes of an input; a constant gets its own, free to change, at every use. */
    axes(input: number): Axes;
    axis(input: number, axis: number): Axis;
    /** Nothing about this input may change, but for the axes named. */
    fix(input: number, except?: readonly number[]): void;
    /** New axes of a value the node makes from a shape alone. */
    fresh(shape: Shape): Axes;
    group(size: number, frozen?: boolean): Group;
    /** Says that rows of `input` along `axis` make the channels on `outAxis` of output 0. */
    filter(input: number, axis: number, outAxis: number, channels: Axis): void;
    editGroup(axis: Axis, per: number): void;
    editShape(input: number, axes: Axes, shape: Shape): void;
    /** The whole numbers of a constant input; undefined if it is none. */
    numbers(input: number): number[] | undefined;
    isConstant(input: number): boolean;
}
