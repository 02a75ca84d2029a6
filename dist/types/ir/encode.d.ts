import type { Graph } from './graph.js';
/** The model file of a graph; equal graphs give equal bytes. */
export declare function encode(graph: Graph): Uint8Array;
/** Bytes of the encoded model. */
export declare const fileSize: (graph: Graph) => number;
