import { type Graph } from '../ir/index.js';
export type Roles = {
    readonly parameters: ReadonlySet<string>;
    readonly statistics: ReadonlySet<string>;
};
/** The float constants of `graph` by role, subgraphs included. */
export declare function rolesOf(graph: Graph): Roles;
/**
 * The graph with a constant of its own for every layer that trains one. Exporters let layers share one tensor where
 * values are equal, as fresh norms and biases are; random weights are equal only where they are tied on purpose.
 */
export declare function untie(graph: Graph): Graph;
