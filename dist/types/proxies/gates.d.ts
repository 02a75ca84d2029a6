import { type Graph, type Node } from '../ir/index.js';
/** Whether the node is such an activation: also `Clip` from 0 (Relu6). */
export declare function isGate(graph: Graph, node: Node): boolean;
/**
 * The activations of hidden layers, one per value that they read. One whose result no other node reads is no hidden unit:
 * a last Sigmoid.
 */
export declare function hiddenGates(graph: Graph): Node[];
