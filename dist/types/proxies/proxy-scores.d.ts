import type { Dataset } from '../data/index.js';
import type { Graph } from '../ir/index.js';
import { type ProxyName, type Scores } from './proxies.js';
import type { ProbeSetting } from './session.js';
export type ProxyOptions = {
    readonly runtime: ProbeSetting['runtime'];
    /** Beside `params` and `macs`, which are always told. */
    readonly proxies: readonly ProxyName[];
    /** Absent: noise, and no scores that need classes. */
    readonly data?: Dataset;
    /** Samples in a minibatch, 2 to 48. Default 24. */
    readonly samples?: number;
    /** Of the draw of samples, and of fresh weights. Default 0. */
    readonly seed?: number | string;
    /** Score the model with new weights, as before training. Default: with the weights it has. */
    readonly fresh?: boolean;
    /** Default 1. */
    readonly threads?: number;
};
/**
 * What training-free proxies say of a model, beside its parameters and MACs; higher is better. Models scored with the same
 * data and seed see the same samples, and only their scores can be compared. No score is NaN: what cannot be told has a
 * `reason` in place of its `value`.
 * @param graph a model as `decode` gives it; it is run in this process, so a file that is not trusted is scored by the
 *   worker's job instead
 * @throws UserError where ONNX Runtime refuses the model
 * @example
 * const located = locate({ roots: ['.'] })
 * if (isMissing(located)) throw new Error('ONNX Runtime is not installed')
 * const runtime = loadRuntime(located)
 * const { naswot, macs } = await proxyScores(decode(bytes), { runtime, proxies: ['naswot'] })
 */
export declare function proxyScores(graph: Graph, options: ProxyOptions): Promise<Scores>;
