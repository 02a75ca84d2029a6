import type { Graph } from '../ir/index.js';
import type { Genome } from '../space/index.js';
import type { TrainedTo } from './problem.js';
/** One stretch of training of one candidate. */
export type Stint = {
    /** The trial it is, or is going to be. */
    readonly id: number;
    readonly genome: Genome;
    readonly graph: Graph;
    /** Steps it was trained already; 0 = from its inherited weights. */
    readonly from: number;
    /** How many more; undefined = as many as fit into `timeMs`, judging included. */
    readonly steps: number | undefined;
    readonly timeMs: number | undefined;
    /** The last one: on all of the training part, judged on the test part. */
    readonly last: boolean;
    /** Told whenever a last stretch was saved, with the steps done then: the same stint asked for again goes on from there. */
    readonly saved?: (steps: number) => void;
    readonly signal: AbortSignal | undefined;
};
export type Coach = {
    /** The model itself, as it is, on the test part. */
    judgeSeed(signal: AbortSignal | undefined): Promise<TrainedTo>;
    /** Trains, keeps the weights, judges. A UserError says that this candidate cannot be trained. */
    train(stint: Stint): Promise<TrainedTo>;
    /**
     * Training-free scores of models with fresh weights: one list for each proxy, in the order of the models, larger is better.
     * Whom no time was left for has none. Absent: no proxies are known.
     */
    appraise?(graphs: readonly Graph[], options: {
        readonly timeMs: number | undefined;
        readonly signal: AbortSignal | undefined;
    }): Promise<readonly (readonly (number | undefined)[])[]>;
    /** How many steps the weights kept for a trial were trained; undefined = none are kept. */
    kept(id: number): number | undefined;
    /** The weights are not needed any more. */
    release(id: number): void;
};
