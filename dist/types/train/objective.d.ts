import type { Loss } from '../autodiff/index.js';
import { type Dataset } from '../data/index.js';
import type { QualityMetric } from '../units.js';
import type { Recipe } from './recipe.js';
export type Objective = {
    readonly loss: Loss;
    /** What the trained model is judged by. */
    readonly metric: QualityMetric;
    /** Targets come from the labels, or are the fed samples themselves. */
    readonly towards: 'labels' | 'input';
};
/** Lengths of one sample's input and output; `teacher` = another model answers for the targets too. */
export type Widths = {
    readonly input: number;
    readonly output: number;
    readonly teacher?: boolean;
};
/**
 * Class labels: cross-entropy, or binary cross-entropy for a single score. Numbers: mean squared error. A model whose
 * output is as long as its input and that has no targets of that length rebuilds the input. `recipe.loss` replaces the loss
 * where the labels allow it.
 * @throws UserError `evaluate-classes`, `evaluate-targets`, `train-loss-unsuited`, `train-loss-option`
 */
export declare function objectiveOf(data: Dataset, widths: Widths, recipe: Recipe): Objective;
