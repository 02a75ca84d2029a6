import { type Graph, type Shape, type Value } from '../ir/index.js';
import type { Deployment } from '../units.js';
import type { Warning } from '../warnings.js';
export type PerDeployment<T = number> = Readonly<Record<Deployment, T>>;
export type LayerCost = {
    /** The node's name, or its op and first output. */
    readonly name: string;
    readonly op: string;
    /** Of its first output. */
    readonly outputShape: Shape | undefined;
    readonly params: number;
    readonly macs: number;
    /** As stored. */
    readonly weightBytes: number;
    /** Of all its outputs, as stored; 0 where a length is not known. */
    readonly outputBytes: number;
};
export type Analysis = {
    /** Elements of floating-point constants and of quantised weights; parameters.ts has the exact rule. */
    readonly params: number;
    /** Multiply–accumulates of the linear maps for the whole batch; biases count 0, mac-rules.ts has the formulas. */
    readonly macs: number;
    /** Bytes of the parameters and their quantisation scales: as stored (`fp32`), and with 8-bit weights (`int8`). */
    readonly weightBytes: PerDeployment;
    /**
     * The least memory the activations are known to run in: the largest sum of live inputs, outputs and values between
     * over the best order found. Weights, scratch space of kernels and the runtime are not in it: on a microcontroller
     * this is the arena in RAM, and `weightBytes` is in flash. `fp32`: elements as wide as the file says (float32: 4
     * bytes); `int8`: floats take 1 byte.
     */
    readonly peakActivationBytes: PerDeployment;
    /** Whether no order has a lower peak; else the figure is the best of several orders. */
    readonly peakIsOptimal: PerDeployment<boolean>;
    /** The layer at whose step the fp32 peak stands. */
    readonly peakLayer: string | undefined;
    /** In the order of the file, without nodes that only work on constants. */
    readonly layers: readonly LayerCost[];
    /** Nodes by op (`opKey`), those of subgraphs included. */
    readonly ops: Readonly<Record<string, number>>;
    /** Inputs and outputs, with the shapes the figures hold for. */
    readonly inputs: readonly Value[];
    readonly outputs: readonly Value[];
    readonly warnings: readonly Warning[];
    /** Figures that leave something out because a length depends on data: they are lower bounds. */
    readonly incomplete: {
        readonly macs: boolean;
        readonly memory: boolean;
    };
};
export type AnalyzeOptions = {
    /** Shapes of inputs by name; a symbolic batch left over becomes 1. */
    readonly shapes?: Readonly<Record<string, readonly number[]>>;
};
/**
 * The computed costs of a graph.
 * @throws UserError as `inferShapes`, and `cost-op-unknown` for an op without a row in the table of MACs.
 * @example analyze(decode(bytes), { shapes: { input: [1, 3, 32, 32] } }).macs
 */
export declare function analyze(graph: Graph, options?: AnalyzeOptions): Analysis;
