import { type Loss, type Lower } from '../autodiff/index.js';
import { type Graph } from '../ir/index.js';
import type { Recipe } from './recipe.js';
import type { State } from './runner.js';
import type { Scalars, Step } from './step.js';
export type Compiled = {
    readonly step: Step;
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
    /** Forms of the operators; default: those right on every machine. */
    readonly lower?: Lower | undefined;
};
/** The step for batches of `count`. @throws UserError `train-…` */
export declare function compile({ model, recipe, loss, sample, lower }: Compile, count: number): Compiled;
