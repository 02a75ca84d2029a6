import { type DataSource } from '../data/index.js';
import { type Quality } from '../evaluate/index.js';
import type { JobContext } from '../runtime/index.js';
import type { Recipe } from './recipe.js';
import { type Trained } from './train.js';
export type TrainInput = {
    /** A self-contained ONNX file. */
    readonly model: Uint8Array;
    readonly data: DataSource;
    readonly cwd: string;
    /** The folder that no path of the data may leave. */
    readonly inside?: string | undefined;
    readonly recipe: Recipe;
    readonly threads: number;
    /** The checkpoint to go on from. */
    readonly resume?: {
        readonly bytes: Uint8Array;
        readonly path: string;
    } | undefined;
    /** Default 10 s. */
    readonly checkpointEveryMs?: number | undefined;
};
export type TrainProgress = {
    readonly kind: 'step';
    readonly step: number;
    readonly steps: number;
    readonly loss: number;
    readonly secondsLeft: number;
} | {
    readonly kind: 'checkpoint';
    readonly bytes: Uint8Array;
}
/** The result, told before it is judged, so that no mistake of the test part loses it. */
 | {
    readonly kind: 'trained';
    readonly model: Uint8Array;
};
type Judged = Pick<Quality, 'metric' | 'estimate' | 'samples'>;
export type TrainOutput = {
    /** The trained model: names, op-set and metadata of the one that came in. */
    readonly model: Uint8Array;
    /** On the test part. */
    readonly quality: Judged;
    /** Of the model that came in, on the same samples; undefined where it gives no numbers. */
    readonly before: Judged | undefined;
    readonly losses: Float32Array;
    readonly ended: Trained['ended'];
    readonly epochs: number;
    readonly resumed: number;
    /** Medians of the steps of this process: all of a step, and what of it went into its batch. */
    readonly stepMs: number;
    readonly batchMs: number;
    /** From the call to the first step. */
    readonly setupMs: number;
};
/** The job of this process: `worker.call<typeof trainJob>('train', input)`; use a fresh worker, for denormals' sake. */
export declare function trainJob(input: TrainInput, context: JobContext<TrainProgress>): Promise<TrainOutput>;
export {};
