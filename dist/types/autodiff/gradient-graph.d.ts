import { type Graph } from '../ir/index.js';
import type { Mode } from './gradient.js';
import { type Lower } from './lower.js';
export type GradientGraph = {
    readonly graph: Graph;
    /** The input that takes the gradient of each output. */
    readonly seeds: ReadonlyMap<string, string>;
    /** The output that gives the gradient of each value asked for; left out where it is zero. */
    readonly gradients: ReadonlyMap<string, string>;
};
/**
 * `graph` with the gradients of `to` (inputs, or constants, which become inputs) as further outputs.
 * @param mode default: as in inference, nothing passed straight through
 * @param from outputs that the gradients are of, each with a seed. Default: all floats
 * @example gradientGraph(graph, ['x', 'weight'])
 */
export declare function gradientGraph(model: Graph, to: readonly string[], { mode, lower, from, }?: {
    mode?: Partial<Mode>;
    lower?: Lower;
    from?: readonly string[];
}): GradientGraph;
