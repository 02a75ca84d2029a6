import { type Graph } from '../ir/index.js';
import { type Minibatch } from './run-minibatches.js';
import { type Evidence, type Need } from './score.js';
import type { ProbeSetting } from './session.js';
/**
 * Probes a model with its weights as they are.
 * @param batches all of the same shape, as the model's input takes them; 2 to 48 samples each
 * @returns what was found; where ONNX Runtime or differentiation refuses the model, the reason
 */
export declare function probe(model: Graph, needs: ReadonlySet<Need>, batches: readonly Minibatch[], setting: ProbeSetting): Promise<Evidence>;
