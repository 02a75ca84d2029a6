import { type Graph, type Shape, type Value } from '../ir/index.js';
import { type Memory } from './fit.js';
import { type Group } from './groups.js';
import { type Loss } from './losses.js';
import { type Lower } from './lower.js';
import { type Optimizer, type Scalar } from './optimizers.js';
import { type StateSlot } from './state.js';
export type TrainingOptions = {
    readonly loss: Loss;
    readonly optimizer: Optimizer;
    /** Samples per step: the first length of the model's input. Default 32. */
    readonly batch?: number;
    /** The shape of the model's input, where it leaves lengths open. */
    readonly shapes?: Readonly<Record<string, Shape>>;
    /** The first group that takes a parameter sets its rate and decay; what none takes is trained plainly. */
    readonly groups?: readonly Group[];
    /** Keep running statistics, and normalise by them. */
    readonly freezeBatchNorm?: boolean;
    /** Largest norm of all gradients together, as torch.nn.utils.clip_grad_norm_. */
    readonly clipNorm?: number;
    /** Keep an average of the parameters: average ← decay · average + (1 − decay) · parameter. */
    readonly average?: {
        readonly decay: number;
    };
    /** Whether Dropout drops. Default true. */
    readonly dropout?: boolean;
    /** Pass gradients through Round, Floor, Ceil and Sign. Default false. */
    readonly straightThrough?: boolean;
    /** Chooses among equivalent forms. Default: the best known. */
    readonly lower?: Lower;
    /**
     * Bytes that the step's values may take while it runs, state and batch not counted. Where they take more, parts of the
     * way forward are run twice, the same numbers come out, and `memory` says what is reached. Default: any number.
     */
    readonly valueBytes?: number;
};
export type TrainingStep = {
    readonly graph: Graph;
    /** Input: one batch. */
    readonly x: Value;
    /** Input: what the model should say. */
    readonly targets: Value;
    /** Inputs (float32, shape []) fed each step; `initial` unless a schedule says otherwise. `step` counts from 1. */
    readonly scalars: readonly Scalar[];
    readonly state: readonly StateSlot[];
    /** Output: the mean loss of the batch, before the update. */
    readonly loss: string;
    /** Output: what the model says. */
    readonly predictions: string;
    /** What its values take, run in the order of its nodes. */
    readonly memory: Memory;
};
/**
 * The graph of one training step.
 * @throws UserError `train-inputs`, `train-no-parameters`, `train-not-differentiable`, `train-variant`, `train-shape`,
 * `train-loss`, and what `normalise` and shape inference throw.
 * @example const step = trainingStep(model, { loss: { kind: 'cross-entropy' }, optimizer: { kind: 'sgd', momentum: 0.9 } })
 */
export declare function trainingStep(model: Graph, options: TrainingOptions): TrainingStep;
