import { type Scaling, type Split } from '../data/index.js';
import type { Runtime } from '../runtime/index.js';
import { type LoopResult, type Standing } from './loop.js';
import type { Recipe } from './recipe.js';
import { type State, type StepOf } from './runner.js';
import type { Scalars } from './step.js';
export type TrainOptions = {
    /** The step for batches of so many samples. */
    readonly stepOf: StepOf;
    /** What is trained on. */
    readonly split: Split;
    readonly scaling: Scaling;
    /** Targets are the labels, or the fed samples themselves. */
    readonly towards: 'labels' | 'input';
    readonly recipe: Recipe;
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
    readonly checkpointEveryMs: number;
    /** Takes a checkpoint; it is not kept here. */
    readonly save: (bytes: Uint8Array) => void;
    readonly progress: (standing: Standing) => void;
    /** Called once, before the first step. */
    readonly ready?: (() => void) | undefined;
    /** Gives the event loop a turn, so that aborts arrive. */
    readonly breathe: () => Promise<unknown>;
    readonly now: () => number;
    readonly signal: AbortSignal;
};
export type Trained = LoopResult & {
    /** The trained state by the step's input names; the best one where the run looked for it. */
    readonly state: State;
    readonly steps: number;
    readonly epochs: number;
    /** Steps that an earlier process had done. */
    readonly resumed: number;
};
/** Trains. @throws UserError `train-not-finite`, `checkpoint-foreign`, `data-…`, `model-rejected` */
export declare function train(options: TrainOptions): Promise<Trained>;
