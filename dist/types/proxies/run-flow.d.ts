import { type Graph } from '../ir/index.js';
import { type Flow, type Missing } from './score.js';
import { type ProbeSetting } from './session.js';
/** log Σ |θ · ∂R/∂θ| over the weights of a normalised graph. */
export declare function runFlow(model: Graph, setting: ProbeSetting): Promise<Flow | Missing>;
