import type { NetTask } from '../family/slots.js';
import type { Genome, Space } from '../space.js';
/** The operations in the order of the benchmark's digits. */
export declare const nasBench201Ops: readonly ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'];
export type Skeleton = {
    /** Cells in each of the three stages. Default 5. */
    readonly cells?: number;
    /** Channels of the first stage; they double at each of the two reductions. Default 16. */
    readonly channels?: number;
};
/**
 * The 15,625 cells in the benchmark's skeleton. Edges that no path from input to output uses are left out of the graph.
 * @example nasBench201({ input: [3, 32, 32], outputs: 10 }).decode(parseNasBench201('|nor_conv_3x3~0|+|…|'))
 */
export declare function nasBench201(task: NetTask, skeleton?: Skeleton, seed?: number | string): Space;
/**
 * What the last node computes, as text: a node is the sorted sum of what enters it, `skip_connect` is its source, `none`
 * and whatever is made of nothing but zeros are `#`. Cells of equal text are one class: 6,466, exactly the benchmark's own.
 * They are a little finer than isomorphism: a sum with `#` is told from one without, and a sum within a sum (through
 * `skip_connect`) stays together when terms are sorted by name.
 */
export declare function nasBench201Form(genome: Genome): string;
/**
 * The genome of an architecture string, or of its six digits ("421211").
 * @throws UserError `genotype-invalid`
 * @example parseNasBench201('|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|none~0|none~1|none~2|')
 */
export declare function parseNasBench201(text: string): Genome;
/** The architecture string of a genome. */
export declare function printNasBench201(genome: Genome): string;
