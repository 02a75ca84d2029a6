import type { Located } from './locate.js';
import { type Session, type SessionOptions } from './session.js';
/** ONNX Runtime, loaded into this process. */
export type Runtime = {
    readonly version: string;
    /** Execution providers this build knows: `cpu` always, others where their libraries are installed. */
    readonly providers: readonly string[];
    /**
     * Makes a session of an ONNX file's bytes; 30–120 ms for 700 nodes, so never one per step.
     * Throws UserError `model-rejected`, `runtime-provider`.
     */
    open(model: Uint8Array, options?: SessionOptions): Promise<Session>;
};
/**
 * Loads the native library into this process (about 50 ms, 30 MB). Files from a pull request belong in a worker.
 * Throws UserError `runtime-unloadable`.
 * @example const session = await loadRuntime(located).open(bytes, { threads: 1 })
 */
export declare function loadRuntime(located: Pick<Located, 'folder' | 'version'>): Runtime;
