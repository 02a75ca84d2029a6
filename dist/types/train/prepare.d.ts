import { type Scaling, type Split } from '../data/index.js';
import type { Batches } from './batches.js';
import type { Recipe } from './recipe.js';
import type { Runner } from './runner.js';
import type { Fed, Step } from './step.js';
export type PrepareOptions = {
    readonly split: Split;
    readonly scaling: Scaling;
    readonly recipe: Recipe;
    readonly towards: 'labels' | 'input';
    readonly teach?: ((fed: Fed) => Promise<void>) | undefined;
    /** Whether there is memory for a thread that makes batches ahead. Default: there is not. */
    readonly mayPrefetch?: (() => boolean) | undefined;
    readonly now: () => number;
};
export type Preparer = {
    /** The batch of a step; they must be asked for one after the other. */
    prepare(step: number, runner: Pick<Runner, 'batch'>): Promise<Fed>;
    /** Batches that a thread made so far. */
    ahead(): number;
    close(): Promise<void>;
};
/** @param steps those of the whole run. Throws what `feeder` and `targetWriter` throw, and `train-augment` */
export declare function preparer(options: PrepareOptions, step: Step, { plan, steps }: {
    readonly plan: Batches;
    readonly steps: number;
}): Preparer;
