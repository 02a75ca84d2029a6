import { type Graph } from '../ir/index.js';
/** The model file of a step that is run as its nodes stand. Its nodes are in no order that other readers accept. */
export declare const encodeInOrder: (graph: Graph) => Uint8Array;
