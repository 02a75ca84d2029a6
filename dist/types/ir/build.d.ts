import type { Attribute, Body, Graph, Node, Tensor, TensorType, Value } from './graph.js';
/** What `build` takes; what is left out has the default in the comment. */
export type GraphParts = {
    readonly inputs: readonly Value[];
    readonly outputs: readonly Value[];
    readonly nodes: readonly Node[];
    /** Empty. */
    readonly constants?: ReadonlyMap<string, Tensor> | Readonly<Record<string, Tensor>>;
    /** Empty. */
    readonly hints?: ReadonlyMap<string, TensorType>;
    /** 'graph'. */
    readonly name?: string;
    /** 17. */
    readonly opset?: number;
    /** None. */
    readonly domains?: Readonly<Record<string, number>>;
    /** 8, which op-set 17 came with. */
    readonly irVersion?: number;
    /** 'edgewise'. */
    readonly producer?: string;
    /** Empty. */
    readonly metadata?: Readonly<Record<string, string>>;
};
/**
 * A validated, frozen graph; a broken invariant is an `internal` error (`decode` reports the same as UserErrors).
 * @example build({ inputs: [value('x', 'float32', ['N', 4])], outputs: [value('y', 'float32', ['N', 4])],
 *   nodes: [node('Relu', ['x'], ['y'])] })
 */
export declare function build(parts: GraphParts): Graph;
/** The graph of `parts`, not checked: for `decode`, which checks it itself. */
export declare function assemble(parts: GraphParts): Graph;
/** A node. @example node('Conv', ['x', 'w'], ['y'], { strides: attr.ints([2, 2]) }) */
export declare const node: (op: string, inputs: readonly string[], outputs: readonly string[], attributes?: Readonly<Record<string, Attribute>>, domain?: string, name?: string) => Node;
/** A graph input or output. @example value('x', 'float32', ['N', 3, 32, 32]) */
export declare const value: (name: string, dtype?: TensorType['dtype'], shape?: TensorType['shape']) => Value;
/** The parts of a graph in a node's attribute. */
export declare const body: (parts: GraphParts) => Body;
