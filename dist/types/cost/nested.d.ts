import { type Fact, type Graph, type Node } from '../ir/index.js';
import type { Deployment } from '../units.js';
import { type MemoryPlan } from './memory/index.js';
type Facts = ReadonlyMap<string, Fact>;
/** Op-sets and facts of the graph a node stands in. */
export type Scope = {
    readonly graph: Graph;
    readonly facts: Facts;
};
/** The MACs of one node by its row in the table; undefined where they depend on data. */
export declare function nodeMacs(node: Node, scope: Scope): number | undefined;
export type PeakMemory = Omit<MemoryPlan, 'at'> & {
    /** The node at the peak. */
    readonly at: Node | undefined;
    readonly unknown: readonly string[];
};
/**
 * The peak memory of a graph's activations. A node with subgraphs needs the largest of their peaks while it runs;
 * they are planned by themselves. `work`: see `planMemory`.
 */
export declare function peakMemory({ graph, facts }: Scope, deployment: Deployment, work?: number): PeakMemory;
export {};
