import { type Graph } from '../ir/index.js';
import { type Form, type Site } from './lower.js';
import type { TrainingOptions } from './training-step.js';
export type SiteGraph = {
    readonly site: Site;
    /** A graph that computes the site in this form from inputs alone, so that nothing of it can be folded away. */
    graph(form: Form): Graph;
};
/** Tells sites apart: equal names, equal choices. */
export declare const siteName: ({ key, dtype, shapes, attributes, forms }: Site) => string;
type Options = Pick<TrainingOptions, 'batch' | 'shapes' | 'freezeBatchNorm' | 'straightThrough'>;
/**
 * The sites of a model's training step by name, as far as they belong to one node outside of any branch.
 * @param options those of the step
 */
export declare function siteGraphs(model: Graph, options: Options): ReadonlyMap<string, SiteGraph>;
export {};
