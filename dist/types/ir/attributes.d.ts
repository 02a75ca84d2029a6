import type { Attribute, Body, Node, Tensor } from './graph.js';
/** Makers of attributes. @example node('Conv', ['x', 'w'], ['y'], { group: attr.int(1) }) */
export declare const attr: {
    float: (value: number) => Attribute;
    int: (value: number) => Attribute;
    string: (value: string) => Attribute;
    tensor: (value: Tensor) => Attribute;
    graph: (value: Body) => Attribute;
    floats: (value: readonly number[]) => Attribute;
    ints: (value: readonly number[]) => Attribute;
    strings: (value: readonly string[]) => Attribute;
    tensors: (value: readonly Tensor[]) => Attribute;
    graphs: (value: readonly Body[]) => Attribute;
};
type Kind = Attribute['type'];
type ValueOf<K extends Kind> = {
    [A in Attribute as A['type']]: A['value'];
}[K];
/** The attribute `name` if the node has it; `model-attribute-type` if it is of another type. */
export declare function attribute<K extends Kind>(node: Node, name: string, type: K): ValueOf<K> | undefined;
export declare function intAttr(node: Node, name: string): number | undefined;
export declare function intAttr(node: Node, name: string, fallback: number): number;
export declare function intsAttr(node: Node, name: string): readonly number[] | undefined;
export declare function intsAttr(node: Node, name: string, fallback: readonly number[]): readonly number[];
export declare function floatAttr(node: Node, name: string): number | undefined;
export declare function floatAttr(node: Node, name: string, fallback: number): number;
export declare function floatsAttr(node: Node, name: string): readonly number[] | undefined;
export declare function stringAttr(node: Node, name: string): string | undefined;
export declare function stringAttr(node: Node, name: string, fallback: string): string;
export declare const tensorAttr: (node: Node, name: string) => Tensor | undefined;
export declare const graphAttr: (node: Node, name: string) => Body | undefined;
/** The subgraphs in a node's attributes. */
export declare function bodies(node: Node): Body[];
/** How a message names a node: its name, or its op and first output. */
export declare const label: (node: Node) => string;
export {};
