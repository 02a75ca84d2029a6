import { type Graph } from '../../ir/index.js';
import { type Edit } from './edit.js';
/** One choice for the whole model; none where nothing is smooth. */
export declare function activationEdits(graph: Graph): Edit[];
