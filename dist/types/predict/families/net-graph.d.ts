import { type Graph } from '../../ir/index.js';
import type { Random } from '../../random.js';
export declare class NetGraph {
    #private;
    constructor(random: Random);
    add(op: string, inputs: readonly string[], attributes?: {}): string;
    /** x · w + b of rows x, with the weights `w0`, `b0` of the first layer, `w1`, `b1` of the next: He's initial ones. */
    dense(x: string, from: number, to: number): string;
    /** The same of each node's row. */
    denseOfNodes(x: string, from: number, to: number): string;
    /** `x` from `from` up to `to` along an axis. */
    part(x: string, axis: number, from: number, to: number): string;
    /** `x` at one place along an axis, which is gone then. */
    at(x: string, axis: number, place: number): string;
    /** @param input lengths of one sample */
    graph(output: string, input: readonly number[]): Graph;
}
