import { type Graph, type Tensor } from '../ir/index.js';
import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import type { Segment } from './groups.js';
import { type Part } from './pack.js';
/** One piece of state: a flat vector that goes in under one name and comes out under another. */
export type StateSlot = {
    readonly input: string;
    readonly output: string;
    readonly initial: Tensor;
    readonly role: 'parameter' | 'statistic' | 'moment' | 'average';
    /** The group it belongs to; for a moment also which one: `momentum`, `mean`, `square`. */
    readonly label: string;
    /** Which tensor of the model stands where. */
    readonly parts: readonly Part[];
};
/** A slot, and its value before the step. */
export type Cell = {
    readonly slot: StateSlot;
    readonly term: Term;
};
/** A segment's cells; `terms` are its parameters one by one. */
export type ParameterCells = {
    readonly segment: Segment;
    readonly parameter: Cell;
    readonly terms: ReadonlyMap<string, Term>;
    readonly moments: readonly Cell[];
    readonly average: Cell | undefined;
};
/** The cells of one segment. */
export declare function parameterCells(g: Algebra, segment: Segment, moments: readonly string[], averaged: boolean): ParameterCells;
/** The cell of all running statistics, and them one by one; undefined where there are none. */
export declare function statisticCell(g: Algebra, graph: Graph, names: ReadonlySet<string>): {
    slot: StateSlot;
    term: Term;
    terms: Map<string, Term>;
} | undefined;
