import { type GraphParts } from './build.js';
import type { Body, Graph, Node } from './graph.js';
/** `graph` with some parts replaced, validated anew. @example rewrite(graph, { nodes: graph.nodes.slice(0, 3) }) */
export declare const rewrite: (graph: Graph, parts: Partial<GraphParts>) => Graph;
/** The node that makes each value; graph inputs and constants have none. */
export declare function producers(graph: Body): Map<string, Node>;
/** The nodes that read each value (once each, in graph order); a node reads what its subgraphs capture. */
export declare function consumers(graph: Body): Map<string, Node[]>;
/** The values a node needs: its inputs, and what its subgraphs take from outside. */
export declare function reads(node: Node): Set<string>;
/** The outer values a subgraph uses. */
export declare function captures(inner: Body): Set<string>;
/** Without the nodes, constants and hints that no output needs. Inputs stay. */
export declare function prune(graph: Graph): Graph;
