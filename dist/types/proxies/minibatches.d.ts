import { type Dataset } from '../data/index.js';
import { type Graph } from '../ir/index.js';
import type { Minibatch } from './run-minibatches.js';
import { type Missing } from './score.js';
export type Draw = {
    /** Minibatches that share no sample, as far as the data goes. */
    readonly count: number;
    /** Samples in each, 2 to 48. */
    readonly samples: number;
    readonly seed: number | string;
};
/**
 * Minibatches of the training part in the model's layout, type and scaling; the same samples for every model.
 * @throws UserError as `feeder`
 */
export declare function drawMinibatches(graph: Graph, data: Dataset, { count, samples, seed }: Draw): Minibatch[] | Missing;
/** Normal noise, for models without data: scores that need classes are then missing. */
export declare function noise(graph: Graph, { count, samples, seed }: Draw): Minibatch[] | Missing;
