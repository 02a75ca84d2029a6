import { type Graph } from '../ir/index.js';
import { type Missing } from './score.js';
import { type Watch } from './watch.js';
export declare const lossName: string;
export declare const targetName: string;
/** The value that scores are read from: the first output, before a last Softmax. */
export declare function scoresOf(graph: Graph): string;
/** The mean cross-entropy of a classifier whose scores are [samples, classes]; targets are fed one-hot. */
export declare function watchLoss(graph: Graph, samples: number): {
    watch: Watch;
    targets: readonly number[];
} | Missing;
