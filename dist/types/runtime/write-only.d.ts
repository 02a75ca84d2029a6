import { type Graph } from '../ir/index.js';
/** The output that the binding stops at. */
export declare const stopName = "edgewise.stop";
/** The graph with that output in front; it costs one node that ONNX Runtime folds away. */
export declare function withStop(graph: Graph): Graph;
/** Whether a run failed only by arriving at that output. */
export declare const stopped: (cause: unknown) => boolean;
