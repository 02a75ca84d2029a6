import { type Tensor, type Value } from '../../ir/index.js';
import { type Tf } from './tensors.js';
/** A model that is ready to run; the counterpart of an ONNX Runtime session. */
export type TfjsSession = {
    readonly inputs: readonly Value[];
    readonly outputs: readonly Value[];
    /** Uploads the feeds; each call then runs the model and reads its outputs. Throws `device-tfjs-op`. */
    bind(feeds: Readonly<Record<string, Tensor>>): () => Record<string, Tensor>;
    /** Frees every tensor of it. */
    close(): void;
};
/**
 * Opens an ONNX file's bytes; lengths that neither the model nor `shapes` fix are 1. Throws what `decode` throws, and
 * `device-tfjs-op` for an operator without a row.
 * @example openTfjsSession(tf, bytes, { x: [1, 3, 32, 32] }).bind(feeds)()
 */
export declare function openTfjsSession(tf: Tf, bytes: Uint8Array, shapes?: Readonly<Record<string, readonly number[]>>): TfjsSession;
