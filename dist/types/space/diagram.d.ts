import { type Graph } from '../ir/index.js';
/** One side of a layer. */
export type DrawnLayer = {
    /** 'Conv 3×3 s2 16→32'. */
    readonly layer: string;
    /** Lengths of what it puts out, without the batch: '32×24×24'. */
    readonly output: string;
    /** Channels it puts out; 0 where it is not known. */
    readonly width: number;
};
export type DiagramRow = {
    readonly state: 'same' | 'changed' | 'added' | 'removed';
    readonly name: string;
    /** None where the layer was added. */
    readonly before: DrawnLayer | undefined;
    /** None where it was removed. */
    readonly after: DrawnLayer | undefined;
    /** 'width 64→24', 'kernel 5→3', 'made separable'; what follows from other layers alone is not told. */
    readonly changes: readonly string[];
};
/**
 * The layers that have weights, pool or resample, and whatever changed its op, in order.
 * @example layerDiagram(space.decode(space.seed), space.decode(genome))
 */
export declare function layerDiagram(before: Graph, after: Graph): DiagramRow[];
