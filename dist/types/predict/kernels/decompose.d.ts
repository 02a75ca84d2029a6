import { type Graph } from '../../ir/index.js';
import type { Kernel } from './kernel.js';
import { type Step, Steps } from './steps.js';
export type Fusing = {
    /** Channels in a block of the runtime's blocked layout (8 with AVX2, 16 with AVX-512); 0 = it has none. */
    readonly block: number;
};
/**
 * What a runtime starts for `graph`, in order; a symbolic batch is 1.
 * @throws UserError as `inferShapes`
 * @example decompose(graph, { block: 8 }).filter(kernel => kernel.op === 'Conv').length
 */
export declare const decompose: (graph: Graph, fusing: Fusing) => Kernel[];
/** The same with the steps that they come from, one for each kernel. @throws UserError as `inferShapes` */
export declare function decomposed(graph: Graph, { block }: Fusing): {
    readonly kernels: Kernel[];
    readonly list: readonly Step[];
    readonly steps: Steps;
};
