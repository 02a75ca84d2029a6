import type { Part, TrainingStep } from '../autodiff/index.js';
import type { Graph, Tensor } from '../ir/index.js';
/** A flat vector that a step reads as `input` and replaces by `output`. */
export type StateSlot = {
    readonly input: string;
    readonly output: string;
    readonly initial: Tensor;
    readonly role: 'parameter' | 'statistic' | 'moment' | 'average';
    /** Which constant of the model stands where in it. */
    readonly parts: readonly Part[];
};
export type Step = {
    readonly graph: Graph;
    /** The input for the batch of samples. */
    readonly x: string;
    /** The input for their targets. */
    readonly targets: string;
    /** Inputs of one number that change from step to step: the rate, the number of the step. */
    readonly scalars: readonly string[];
    readonly state: readonly StateSlot[];
    /** The output that holds the loss of the batch, one number. */
    readonly loss: string;
};
/** A training step by the names of what it is fed. */
export declare const namedStep: (made: TrainingStep) => Step;
/** One batch, in the form of the step's inputs. */
export type Fed = {
    readonly x: Tensor;
    readonly targets: Tensor;
};
/** A number for each of the step's scalars. */
export type Scalars = Readonly<Record<string, number>>;
