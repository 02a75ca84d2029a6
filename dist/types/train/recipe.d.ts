import type { Loss, Optimizer as Rule } from '../autodiff/index.js';
import type { Augmentation } from './augment.js';
import type { Schedule } from './schedule.js';
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** The rule of the update; weight decay stands in the recipe. */
export type Optimizer = Without<Rule, 'weightDecay'>;
export declare const lossNames: readonly ['cross-entropy', 'binary-cross-entropy', 'mse', 'mae', 'huber'];
export type LossName = Loss['kind'] & (typeof lossNames)[number];
export type Recipe = {
    /** Samples a step. */
    readonly batch: number;
    /** Length of the run: `steps` if given, else `epochs` passes over the training part. */
    readonly steps?: number | undefined;
    readonly epochs: number;
    readonly optimizer: Optimizer;
    readonly weightDecay: number;
    /** The highest learning rate of the schedule. */
    readonly rate: number;
    readonly schedule: Schedule;
    readonly shuffle: boolean;
    /** Leave out what does not fill the last batch of an epoch, so that one compiled step serves all. Default false. */
    readonly dropLast?: boolean | undefined;
    /** `usual`: what suits the shape of the samples. */
    readonly augment: readonly Augmentation[] | 'usual';
    /** BatchNormalization by its running statistics, which stay as they are. */
    readonly freezeBatchNorm: boolean;
    /** What is made small. Default: told from the labels and the model's output. */
    readonly loss?: LossName | undefined;
    /** Where Huber's loss turns from squared to linear. Default 1. */
    readonly huberDelta?: number | undefined;
    /** Weight of each class in cross-entropy; `balanced` = so that all classes weigh the same. Default 1 each. */
    readonly classWeights?: readonly number[] | 'balanced' | undefined;
    /** Share of the teacher's answer in the targets, where there is a teacher. Default 0.5. */
    readonly teacherShare?: number | undefined;
    /**
     * Parameters that stay as they are, by name: `*` stands for any text, `vectors` for all of fewer than two dimensions.
     * Default: none.
     */
    readonly freeze?: readonly string[] | undefined;
    /** Factors of the learning rate by name; the first that matches holds. */
    readonly rates?: readonly (readonly [pattern: string, factor: number])[] | undefined;
    /** Parameters without weight decay, by name. */
    readonly undecayed?: readonly string[] | undefined;
    /** Whether Dropout drops. Default true. */
    readonly dropout?: boolean | undefined;
    /** Pass gradients through Round, Floor, Ceil and Sign. Default false. */
    readonly straightThrough?: boolean | undefined;
    /** Share of the target that is spread over all classes. Default 0. */
    readonly smoothing?: number | undefined;
    /** Largest norm of all gradients together; larger ones are scaled down. Default: any. */
    readonly clipNorm?: number | undefined;
    /** Decay of an average of the weights over the steps, which is then the result. Default: the last weights. */
    readonly average?: number | undefined;
    /** Stop when this many epochs brought nothing better on a tenth of the training part, held out; keep the best. */
    readonly patience?: number | undefined;
    readonly seed: number;
};
/**
 * A whole recipe: what is not given is 10 epochs of Adam in batches of 32 with the usual augmentation, seed 1. A rate that
 * is given stays constant unless a schedule is given too; the usual one is lowered along a cosine.
 * @example recipeWith({ optimizer: { kind: 'sgd', momentum: 0.9 }, epochs: 30 })
 */
export declare function recipeWith(given?: Partial<Recipe>): Recipe;
export {};
