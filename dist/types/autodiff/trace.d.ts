import { type Graph } from '../ir/index.js';
import type { Algebra } from './algebra.js';
import type { Term } from './emitter.js';
import type { Mode, Trace } from './gradient.js';
import type { Lower } from './lower.js';
/** What a whole trace has in common. */
export type Setting = {
    readonly mode: Mode;
    readonly lower: Lower;
    readonly opset: number;
    readonly domains: Graph['domains'];
    /** Random numbers in [0, 1) for the node called `salt`. */
    uniform(salt: string, shape: readonly number[], dtype: Term['dtype'], g: Algebra): Term;
};
/** Traces a graph whose inputs, `given` by name, include everything that changes between steps. */
export declare function traceGraph(graph: Graph, given: ReadonlyMap<string, Term>, g: Algebra, setting: Setting): Trace;
