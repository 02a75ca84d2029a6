import type { Graph, Shape, Value } from './graph.js';
type Overrides = Readonly<Record<string, Shape>>;
/**
 * The overrides that make a symbolic batch 1: the first length of each input, where it is a name. Other symbolic
 * lengths (an image's height, a sequence's length) have no value one could assume, and stay.
 */
export declare function defaultBinding(graph: Graph): Record<string, Shape>;
/** The inputs with their overrides applied; every unnamed or negative length gets a name. */
export declare function bindInputs(graph: Graph, overrides: Overrides): Value[];
export {};
