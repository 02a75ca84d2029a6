import type { Graph } from './graph.js';
/**
 * The graph as op-set 18 spells it (attributes that became inputs, Upsample as Resize, …); newer op-sets stay.
 * @throws UserError `model-spelling` for the rare node that op-set 18 cannot express.
 */
export declare function normalise(graph: Graph): Graph;
