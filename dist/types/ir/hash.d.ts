import type { Graph } from './graph.js';
export type HashOptions = {
    /** Contents of the weights count (default true). Contents of int64, bool and string constants always do: they
     *  are shapes, axes and indices. */
    readonly weights?: boolean;
    /** Shapes of the inputs count (default true); symbolic lengths by equality, not by name. */
    readonly shapes?: boolean;
};
/** 64 hexadecimal digits. @example hash(graph, { weights: false }) === hash(retrained, { weights: false }) */
export declare function hash(graph: Graph, options?: HashOptions): string;
