import { type UserError } from '../errors.js';
import type { Graph } from './graph.js';
/** Op-sets of ai.onnx that we read: the newest ones are those that ONNX Runtime 1.30 takes (tried, op-set by op-set). */
export declare const opsets: {
    readonly oldest: 7;
    readonly newest: 26;
};
/** Versions of the file format that ONNX Runtime 1.30 takes; 3 is the first with op-sets. */
export declare const irVersions: {
    readonly oldest: 3;
    readonly newest: 13;
};
/** The first broken invariant, or undefined. */
export declare function firstProblem(graph: Graph): UserError | undefined;
