import { type DataSource } from '../data/index.js';
import { type JobContext } from '../runtime/index.js';
import { type Compiled } from './compile.js';
import { type Judged } from './judge.js';
import type { Recipe } from './recipe.js';
import { type Trained } from './train.js';
import type { Choices } from './tuning/choices.js';
export type TrainInput = {
    /** A self-contained ONNX file. */
    readonly model: Uint8Array;
    readonly data: DataSource;
    readonly cwd: string;
    /** The folder that no path of the data may leave. */
    readonly inside?: string | undefined;
    readonly recipe: Recipe;
    readonly threads: number;
    /** Largest resident set of this process: parts of the way forward are run twice to stay below it. Default: any. */
    readonly memoryBytes?: number | undefined;
    /** An ONNX file whose answers are part of the targets. */
    readonly teacher?: Uint8Array | undefined;
    /** Export with BatchNormalization folded into the layers beside it. */
    readonly foldBatchNorm?: boolean | undefined;
    /** The checkpoint to go on from. */
    readonly resume?: {
        readonly bytes: Uint8Array;
        readonly path: string;
    } | undefined;
    /** What was measured on this machine before; what is missing is measured now. Default: the best known forms. */
    readonly tuning?: Choices | undefined;
    /** Default 10 s. */
    readonly checkpointEveryMs?: number | undefined;
};
export type TrainProgress = {
    readonly kind: 'step';
    readonly step: number;
    readonly steps: number;
    readonly loss: number;
    readonly secondsLeft: number;
}
/** Parts of the way forward are run twice, this share of its work. Told before the first step. */
 | {
    readonly kind: 'recomputing';
    readonly blocks: number;
    readonly share: number;
} | {
    readonly kind: 'checkpoint';
    readonly bytes: Uint8Array;
}
/** Forms that were measured, for the next run on this machine. Told before the first step. */
 | {
    readonly kind: 'tuned';
    readonly choices: Choices;
}
/** The result, told before it is judged, so that no mistake of the test part loses it. */
 | {
    readonly kind: 'trained';
    readonly model: Uint8Array;
};
export type TrainOutput = {
    /** The trained model: names, op-set and metadata of the one that came in. */
    readonly model: Uint8Array;
    /** On the test part. */
    readonly quality: Judged;
    /** Of the model that came in, on the same samples; undefined where it gives no numbers. */
    readonly before: Judged | undefined;
    /** The output that was trained, and how many there are. */
    readonly output: {
        readonly name: string;
        readonly of: number;
    };
    readonly losses: Float32Array;
    readonly ended: Trained['ended'];
    readonly epochs: number;
    readonly resumed: number;
    /** Medians of the steps of this process: all of a step, and what of it went into its batch. */
    readonly stepMs: number;
    readonly batchMs: number;
    /** Batches that a thread made while the step before ran. */
    readonly batchesAhead: number;
    /** From the call to the first step. */
    readonly setupMs: number;
    /** What the values of a step take, and what is run twice for that. */
    readonly memory: Compiled['memory'];
    /** Places of the step whose forms were measured in this process, found faster in another form, not reached in time. */
    readonly tuning: {
        readonly timed: number;
        readonly changed: number;
        readonly left: number;
    };
};
/** The job of this process: `worker.call<typeof trainJob>('train', input)`; use a fresh worker, for denormals' sake. */
export declare function trainJob(input: TrainInput, context: JobContext<TrainProgress>): Promise<TrainOutput>;
