import { type Loss, type Lower, type TrainingStep } from '../autodiff/index.js';
import { type Graph } from '../ir/index.js';
import type { Recipe } from './recipe.js';
import type { State } from './runner.js';
import { type Scalars, type Step } from './step.js';
export type Compiled = {
    readonly step: Step;
    /** What its values take, and what is run twice for that. */
    readonly memory: TrainingStep['memory'];
    /** The step's scalars at a rate; `at` counts from 0. */
    scalars(rate: number, at: number): Scalars;
    /** The model with the weights of a state. */
    exported(state: State): Graph;
};
export type Compile = {
    readonly model: Graph;
    readonly recipe: Recipe;
    readonly loss: Loss;
    /** The shape of one fed sample. */
    readonly sample: readonly number[];
    /** Export with BatchNormalization folded into the layers beside it. Default: as the model has it. */
    readonly foldBatchNorm?: boolean | undefined;
    /** Forms of the operators; default: those right on every machine. */
    readonly lower?: Lower | undefined;
    /** Bytes for the values of the step while it runs. Default: any number. */
    readonly valueBytes?: number | undefined;
};
/** The step for batches of `count`. @throws UserError `train-…` */
export declare function compile(options: Compile, count: number): Compiled;
/** The places of that step where there are forms to choose from, each alone. */
export declare const stepSites: (options: Pick<Compile, 'model' | 'recipe' | 'sample'>, count: number) => ReadonlyMap<string, import("../autodiff/site-graph.js").SiteGraph>;
