import { type Body, type DType, type Node, type Shapes } from '../ir/index.js';
import type { Deployment } from '../units.js';
import type { Schedule } from './memory/index.js';
/** The lengths of a value, if they are all numbers. */
export declare function lengths(shapes: Shapes, name: string): readonly number[] | undefined;
/** Bytes of an element: as stored, or 1 for floats under int8. Unknown types are taken for float32. */
export declare function elementBytes(dtype: DType | undefined, deployment: Deployment): number;
/** Bytes of a value; undefined where a length is not known, or for texts. */
export declare function valueBytes(shapes: Shapes, name: string, deployment: Deployment): number | undefined;
/**
 * Nodes whose results are known before the model runs: all they read is constant. Random ones are not. An input with
 * a default counts as constant (IR version 3 lists every initialiser as an input).
 */
export declare function foldedNodes(graph: Body): Set<Node>;
export type ActivationSchedule = {
    readonly schedule: Schedule;
    /** The node of each step. */
    readonly nodes: readonly Node[];
    /** Values whose size is not known; they count 0. */
    readonly unknown: readonly string[];
};
/**
 * The schedule of a graph: the nodes some output needs, without folded ones.
 * `scratch`: bytes a node needs while it runs (its subgraphs' peak).
 */
export declare function activationSchedule(graph: Body, shapes: Shapes, deployment: Deployment, folded: ReadonlySet<Node>, scratch: (node: Node) => number): ActivationSchedule;
