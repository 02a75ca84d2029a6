import { type Graph, type Shapes } from '../../ir/index.js';
import { type Edit } from './edit.js';
/** One choice, for models with one picture or signal of known lengths; whether it fits is tried by the space. */
export declare function resolutionEdits(graph: Graph, shapes: Shapes): Edit[];
