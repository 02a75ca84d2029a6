import { type DataFacts, type DataSource, type Dataset } from '../data/index.js';
import type { JobContext, Runtime } from '../runtime/index.js';
import { type EvaluateOptions, type Quality } from './evaluate.js';
import { type KeptChannels } from './match-moments.js';
export type EvaluateInput = {
    readonly model: Uint8Array;
    readonly data: DataSource;
    /** What the data set's path is relative to. */
    readonly cwd: string;
    /** A folder that no path of the data may leave, links followed: the repository, where a pull request says what to read. */
    readonly inside?: string;
    readonly options: Omit<EvaluateOptions, 'scaling' | 'signal' | 'classes'>;
    /** Which samples. Default: the test part where the source tells one, else all, as none is known to be trained on. */
    readonly part?: 'test' | 'all';
    /**
     * Recalibrates on this many training samples first, and returns the model so changed; a model that runs no batch of
     * them is evaluated and returned as it is.
     */
    readonly recalibrate?: number;
    /** The model it was narrowed from: without BatchNormalization, its moments are matched instead. */
    readonly origin?: {
        readonly model: Uint8Array;
        readonly kept: KeptChannels;
    };
    readonly threads?: number;
    readonly provider?: string;
};
export type EvaluateOutput = Quality & {
    /** The recalibrated model, if that was asked for. */
    readonly model: Uint8Array | undefined;
    /** Key of the data set's contents. */
    readonly dataSha256: string;
    readonly facts: DataFacts;
    /** Whether the source says which samples are for testing. */
    readonly declaredSplit: boolean;
};
/** A job with its own memory of data sets; the last one is kept. */
export declare function openEvaluator(): (input: EvaluateInput, context: JobContext) => Promise<EvaluateOutput>;
/** The job of this process: `worker.call<typeof evaluateJob>('evaluate', input)`. */
export declare const evaluateJob: (input: EvaluateInput, context: JobContext) => Promise<EvaluateOutput>;
/**
 * The model with statistics of training samples, as `recalibrate` and `origin` of the input ask; as it is where it runs no
 * batch of them.
 * @throws UserError `evaluate-inputs`, `evaluate-no-samples`, `data-…`
 */
export declare function recalibrated(input: Pick<EvaluateInput, 'model' | 'recalibrate' | 'origin'>, data: Dataset, runtime: Runtime): Promise<Uint8Array>;
