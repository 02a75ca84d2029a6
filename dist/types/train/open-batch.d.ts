import { type Graph } from '../ir/index.js';
/**
 * The model with every Reshape that keeps a fixed batch in front keeping whatever batch there is. For training only: the
 * trained weights go into the model as it came. A model whose batch is open comes back as it is.
 */
export declare function openBatch(model: Graph): Graph;
