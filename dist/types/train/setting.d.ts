import { type Dataset } from '../data/index.js';
import { type Graph } from '../ir/index.js';
import type { Runtime } from '../runtime/index.js';
import { type Objective } from './objective.js';
import type { Recipe } from './recipe.js';
/** What model, data set and recipe come to: what every part of a run asks for. */
export type Setting = {
    readonly objective: Objective;
    readonly loss: Objective['loss'];
    readonly sample: readonly number[];
    readonly foldBatchNorm: boolean | undefined;
    readonly data: Dataset;
    readonly runtime: Runtime;
    readonly threads: number;
    readonly seed: number;
    readonly signal: AbortSignal;
};
type Given = {
    readonly recipe: Recipe;
    readonly threads: number;
    readonly teacher?: Uint8Array | undefined;
    readonly foldBatchNorm?: boolean | undefined;
};
/** @throws UserError `train-inputs`, `train-type`, `data-…`, and what `objectiveOf` throws */
export declare function settingOf(model: Graph, data: Dataset, input: Given, context: {
    readonly runtime: Runtime;
    readonly signal: AbortSignal;
}): Setting;
/** The one input, which data sets can fill. */
export declare function inputOf(model: Graph): {
    name: string;
    shape: import("../ir/graph.js").Shape;
    dtype: import("../ir/graph.js").DType;
};
export {};
