import type { Graph } from './graph.js';
import { type Limits } from './limits.js';
export type DecodeOptions = {
    /** Caps that differ from `defaultLimits`. */
    readonly limits?: Partial<Limits>;
    /** The bytes of a file beside the model, for weights kept outside; asked only for plain file names. */
    readonly external?: (plainFileName: string) => Uint8Array | undefined;
};
/**
 * The graph of a model file. Weights are views of `bytes`: do not change them afterwards. Model-local functions are
 * inlined, sparse constants made dense, nodes sorted topologically.
 * @throws UserError, never anything else, whatever the bytes.
 */
export declare function decode(bytes: Uint8Array, options?: DecodeOptions): Graph;
