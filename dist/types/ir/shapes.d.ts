import type { Graph, Shape } from './graph.js';
import { type Fact } from './shape-rules/call.js';
export type { Fact } from './shape-rules/call.js';
export { defaultBinding } from './shapes-inputs.js';
/**
 * The type of every value of the top-level graph: inputs, constants and outputs of nodes. Symbolic lengths stay
 * names, or become expressions of them ('2*N'); unknown ones are named '?1', '?2'… Elements of small integer
 * tensors are followed, so that shapes computed by the graph itself are found.
 *
 * `overrides` replaces the shapes of graph inputs; a number given for a symbolic length holds wherever its name
 * stands. Declared output shapes are checked, unless `overrides` is given (they may hold for other inputs);
 * declared types of inner values are not read.
 * @throws UserError `shape-op-unknown`, `shape-op-version`, `shape-conflict`, `shape-declared`, `shape-override`…
 * @example inferShapes(graph, { x: [1, 3, 32, 32] }).get('y')?.shape // [1, 10]
 */
export declare function inferShapes(graph: Graph, overrides?: Readonly<Record<string, Shape>>): ReadonlyMap<string, Fact>;
/**
 * The graph with the shapes of its inputs fixed, its outputs' inferred from them, and declared inner types dropped.
 * @example bindShapes(graph, defaultBinding(graph)) // a symbolic batch becomes 1
 */
export declare function bindShapes(graph: Graph, overrides: Readonly<Record<string, Shape>>): Graph;
