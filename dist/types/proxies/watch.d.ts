import { type Graph, type Node, type Tensor, type Value } from '../ir/index.js';
/** Further nodes, constants and outputs; names carry `watchPrefix`, so they meet none of the model's. */
export type Watch = {
    readonly nodes: readonly Node[];
    readonly constants: Readonly<Record<string, Tensor>>;
    readonly outputs: readonly Value[];
};
export declare const named: (what: string) => string;
export declare function watched(graph: Graph, watches: readonly Watch[]): Graph;
/** Whether a model already has names of ours: then it is one of our probes, or means mischief. */
export declare const hasOurNames: (graph: Graph) => boolean;
/** Samples that one float32 holds as bits, exactly. */
export declare const bitsPerRow = 24;
/** 2^(sample in its row), rows × samples. */
export declare const powers: (samples: number) => Tensor;
