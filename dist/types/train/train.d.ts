import type { Runtime } from '../runtime/index.js';
import { type LoopResult, type Standing } from './loop.js';
import { type PrepareOptions } from './prepare.js';
import { type State, type StepOf } from './runner.js';
import type { Scalars } from './step.js';
import type { Choices } from './tuning/choices.js';
/** `split` is what is trained on. */
export type TrainOptions = PrepareOptions & {
    /** The step for batches of so many samples. */
    readonly stepOf: StepOf;
    /**
     * End at this reading of `now` instead of after the recipe's steps, with the schedule stretched over the time until then,
     * and over the time before the checkpoint that it goes on from. The same numbers do not come out twice.
     */
    readonly until?: number | undefined;
    readonly runtime: Runtime;
    readonly threads: number;
    /** The step's scalars at a rate; `step` counts from 0. */
    readonly scalars: (rate: number, step: number) => Scalars;
    /** How good a state is on held-out samples, smaller is better; for `recipe.patience`. */
    readonly validate?: ((state: State) => Promise<number>) | undefined;
    /** Identifies the run in its checkpoints. */
    readonly key: string;
    /** The checkpoint to go on from, and how messages call it. */
    readonly resume?: {
        readonly bytes: Uint8Array;
        readonly path: string;
    } | undefined;
    /** The forms that the steps are made of; checkpoints keep them. */
    readonly forms?: Choices | undefined;
    readonly checkpointEveryMs: number;
    /** Takes a checkpoint; it is not kept here. */
    readonly save: (bytes: Uint8Array) => void;
    readonly progress: (standing: Standing) => void;
    /** Called once, before the first step. */
    readonly ready?: (() => void) | undefined;
    /** Gives the event loop a turn, so that aborts arrive. */
    readonly breathe: () => Promise<unknown>;
    readonly signal: AbortSignal;
};
export type Trained = LoopResult & {
    /** The trained state by the step's input names; the best one where the run looked for it. */
    readonly state: State;
    readonly steps: number;
    readonly epochs: number;
    /** Steps that an earlier process had done. */
    readonly resumed: number;
    /** Batches that were made by a thread while the step before ran. */
    readonly batchesAhead: number;
};
/** Trains. @throws UserError `train-not-finite`, `checkpoint-foreign`, `data-…`, `model-rejected` */
export declare function train(options: TrainOptions): Promise<Trained>;
