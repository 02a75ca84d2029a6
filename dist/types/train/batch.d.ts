import { type FeedTarget, type Layout, type Scaling } from '../data/index.js';
import { type Tensor } from '../ir/index.js';
import { type Augmentation } from './augment.js';
import type { Fed } from './step.js';
/** All that making a batch depends on besides the samples: plain data, to be sent to a thread. */
export type Making = {
    readonly layout: Layout | undefined;
    readonly input: FeedTarget;
    readonly scaling: Scaling;
    readonly augment: readonly Augmentation[];
    readonly seed: number;
    /** The targets are the samples as they are fed. */
    readonly towardsInput: boolean;
};
/** Makes a step's batch of the samples at `indices`; targets that are labels must be there already, to be mixed. */
export type MakeBatch = (indices: Int32Array, fed: Fed, step: number) => void;
/** @param x stored samples, [count, …sample]; they are read when a batch is made. Throws what `feeder` throws. */
export declare function batchMaker(x: Tensor, making: Making): MakeBatch;
