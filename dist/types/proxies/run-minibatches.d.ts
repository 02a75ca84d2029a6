import { type Graph, type Tensor } from '../ir/index.js';
import { type Evidence, type Need } from './score.js';
import { type ProbeSetting } from './session.js';
/** What a model is fed: a minibatch of its input, and the class of every sample where they are known. */
export type Minibatch = {
    readonly x: Tensor;
    readonly classes: readonly number[] | undefined;
};
export type Seen = Pick<Evidence, 'codes' | 'maps' | 'gradients'>;
export declare const unasked: import("./score.js").Missing;
/** @param graph with its batch bound to the minibatches' @param batches at least one */
export declare function runMinibatches(graph: Graph, needs: ReadonlySet<Need>, batches: readonly Minibatch[], setting: ProbeSetting): Promise<Seen>;
