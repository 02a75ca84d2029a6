import { type Graph, type Node } from '../../ir/index.js';
/** Nodes whose results an earlier node has already, with the names of those results. */
export declare function repeated(graph: Graph): ReadonlyMap<Node, readonly string[]>;
