import { type DataFacts, type DataSource } from '../data/index.js';
import { type EvaluateInput, type Quality } from '../evaluate/index.js';
import type { JobContext } from '../runtime/index.js';
import type { QualityMetric } from '../units.js';
import type { Recipe } from './recipe.js';
import { type Choices } from './tuning/choices.js';
export type ShortInput = {
    /** With the weights to begin with. */
    readonly model: Uint8Array;
    readonly data: DataSource;
    readonly cwd: string;
    readonly inside?: string | undefined;
    /** `steps` is the length; 0 = only judge. */
    readonly recipe: Recipe;
    /** End after so much time instead, judging included as far as it can be foreseen. */
    readonly timeMs?: number | undefined;
    readonly threads: number;
    readonly teacher?: Uint8Array | undefined;
    /** Forms that were measured on this machine before; nothing is measured here. */
    readonly tuning?: Choices | undefined;
    /** Set statistics right first, as `EvaluateInput` says: for weights that were just cut. */
    readonly recalibrate?: number | undefined;
    readonly origin?: EvaluateInput['origin'] | undefined;
    /** Save where training stands every so often, and go on from what was saved. Default: nothing is saved. */
    readonly checkpoint?: {
        readonly everyMs: number;
        readonly resume: Uint8Array | undefined;
    } | undefined;
    /** `fit`: the training part without what is held out. `train`: all of it. */
    readonly on: 'fit' | 'train';
    readonly judge: {
        readonly metrics: readonly QualityMetric[];
        readonly on: 'held-out' | 'test';
        readonly k: number;
        readonly seed: number;
    };
};
export type ShortOutput = {
    readonly model: Uint8Array;
    readonly qualities: readonly Pick<Quality, 'metric' | 'estimate' | 'samples'>[];
    readonly steps: number;
    /** Until the first step (data set, statistics, compiling), of one step, and of judging. */
    readonly startMs: number;
    readonly stepMs: number;
    readonly judgeMs: number;
    /** Steps of one pass over the part it was trained on. */
    readonly epochSteps: number;
    readonly data: DataFacts;
};
export type ShortProgress = {
    readonly steps: number;
    readonly loss: number;
    readonly secondsLeft: number;
    readonly checkpoint?: Uint8Array;
};
/** A job with its own memory of the data set and of how long judging took. */
export declare function openShortTraining(): (input: ShortInput, context: JobContext<ShortProgress>) => Promise<ShortOutput>;
/** The job of this process: `worker.call<typeof shortTrainingJob>('shortTraining', input)`. */
export declare const shortTrainingJob: (input: ShortInput, context: JobContext<ShortProgress>) => Promise<ShortOutput>;
