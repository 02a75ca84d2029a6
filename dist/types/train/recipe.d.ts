import type { Optimizer as Rule } from '../autodiff/index.js';
import type { Augmentation } from './augment.js';
import type { Schedule } from './schedule.js';
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** The rule of the update; weight decay stands in the recipe. */
export type Optimizer = Without<Rule, 'weightDecay'>;
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
    /** `usual`: what suits the shape of the samples. */
    readonly augment: readonly Augmentation[] | 'usual';
    /** BatchNormalization by its running statistics, which stay as they are. */
    readonly freezeBatchNorm: boolean;
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
export {};
