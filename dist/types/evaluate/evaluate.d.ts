import { type Split } from '../data/index.js';
import type { Session } from '../runtime/index.js';
import { type Estimate, type QualityMetric } from '../units.js';
import { type PredictOptions } from './predict.js';
export type EvaluateOptions = PredictOptions & {
    readonly metric: QualityMetric;
    /** For top-k. Default 5. */
    readonly k?: number | undefined;
    /** Largest number of samples; a seeded choice of them is taken. Default all. */
    readonly limit?: number | undefined;
    /** Seed of that choice and of the bootstrap. Default 0. */
    readonly seed?: number | undefined;
    /** How many classes the data set names; another number of scores is an error. */
    readonly classes?: number | undefined;
};
export type Quality = {
    readonly metric: QualityMetric;
    /** Source `measured`, with a 95 % interval over samples. */
    readonly estimate: Estimate;
    readonly samples: number;
    /** `width` numbers a sample: top-1 and top-k 1 or 0; mae and mse its error; f1 class and prediction; auc class and scores. */
    readonly perSample: Float32Array;
    readonly width: number;
};
/**
 * Evaluates a model: its first output holds a row of scores (or predicted numbers) for each sample.
 * An autoencoder, whose output has the size of its input, is scored by its reconstruction error (auc, mae, mse).
 * @throws UserError where model, data and metric do not fit, or an output is not a number
 * @example await evaluate(session, data.test, { metric: 'top-1', scaling: data.scale })
 */
export declare function evaluate(session: Session, split: Split, options: EvaluateOptions): Promise<Quality>;
/**
 * The relative change from base to head (−0.01 = 1 % lower), with a 95 % interval from the pairs: what both models got
 * right or wrong alike says nothing about their difference. Undefined where the base is 0.
 * Both must have been evaluated on the same samples.
 */
export declare function pairedChange(head: Quality, base: Quality, seed?: number): Estimate | undefined;
