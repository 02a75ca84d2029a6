import { type Graph } from '../ir/index.js';
/** The same function; a caller can no longer replace a default. Constant nodes that are graph outputs stay. */
export declare function liftConstants(graph: Graph): Graph;
