import { type Graph } from '../../ir/index.js';
import type { Kernel } from './kernel.js';
export type Fusing = {
    /** Channels in a block of the runtime's blocked layout (8 with AVX2, 16 with AVX-512); 0 = it has none. */
    readonly block: number;
};
/**
 * What a runtime starts for `graph`, in order; a symbolic batch is 1.
 * @throws UserError as `inferShapes`
 * @example decompose(graph, { block: 8 }).filter(kernel => kernel.op === 'Conv').length
 */
export declare function decompose(graph: Graph, { block }: Fusing): Kernel[];
