import { type Graph, type TensorType } from '../ir/index.js';
import { type Trace } from './call.js';
/** Inputs and outputs of the graph, and what subgraphs take from outside, stay as they are. */
export declare function trace(graph: Graph, shapes: ReadonlyMap<string, TensorType>): Trace;
