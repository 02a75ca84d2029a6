import { type Graph, type Node, type Tensor } from '../../ir/index.js';
import type { Choice } from '../space.js';
export type Edit = {
    readonly choice: Choice;
    /** Output values of the nodes it changes. */
    readonly targets: readonly string[];
    /** The share of what its weights held (their squared sum) that is left at `option`: 1 at the model's own. */
    keeps(option: number): number;
    /**
     * The graph at option `option`, as a draft: `finished` prunes and checks it. Without `isExact` new weights are zeros:
     * where only shapes matter.
     */
    apply(graph: Graph, option: number, isExact: boolean): Graph;
};
/** The node that puts out `value`, if it still exists. */
export declare const nodeAt: (graph: Graph, value: string) => Node | undefined;
/** A draft: the graph with nodes replaced by others, and constants added. */
export declare function replaced(graph: Graph, nodes: ReadonlyMap<Node, readonly Node[]>, added?: Readonly<Record<string, Tensor>>): Graph;
/** A draft checked, without what nothing needs any more. */
export declare const finished: (draft: Graph) => Graph;
/** A name that nothing in the graph has. */
export declare function freeName(graph: Graph, wanted: string): string;
/** Weights of `shape`, from `make` or zeros. */
export declare const weightsFor: (shape: readonly number[], isExact: boolean, make: () => Float32Array) => Tensor;
