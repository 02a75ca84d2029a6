import { type Graph } from '../ir/index.js';
export type DiagramRow = {
    readonly state: 'same' | 'changed' | 'added' | 'removed';
    readonly name: string;
    /** 'Conv 3×3 s2 16→32', and what it was. */
    readonly layer: string;
    readonly layerBefore?: string;
    /** Lengths of what it puts out, without the batch: '32×24×24', and what they were. */
    readonly output: string;
    readonly outputBefore?: string;
};
/**
 * The layers that have weights, pool or resample, and whatever changed its op, in order.
 * @example diagramText(layerDiagram(space.decode(space.seed), space.decode(genome)))
 */
export declare function layerDiagram(before: Graph, after: Graph): DiagramRow[];
/** The rows as aligned lines: ` ` same, `~` changed (with what it was), `+` added, `-` removed. */
export declare function diagramText(rows: readonly DiagramRow[]): string;
