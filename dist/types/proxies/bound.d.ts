import { type Graph, type Value } from '../ir/index.js';
import { type Missing } from './score.js';
export type Bound = {
    readonly graph: Graph;
    readonly input: Value;
    readonly shape: readonly number[];
};
/** The one input of a model. */
export declare function inputOf(graph: Graph): Value | undefined;
export declare const noInput: Missing;
export declare const noWeights: Missing;
/** With the model's one input at `samples` rows; its other lengths must be numbers. */
export declare function bound(graph: Graph, samples: number): Bound | Missing;
/** Names of the float32 constants that convolutions and linear layers multiply by, in the order of the graph. */
export declare function linearWeights(graph: Graph): string[];
