import type { TfjsBackend, TfjsSpec } from '../types.js';
import type { Tf } from './tensors.js';
export type LoadOptions = {
    /** For messages. */
    readonly device: string;
    readonly backend: TfjsBackend;
    /** Folders of the project; each is searched with its parents, as Node does. */
    readonly roots: readonly string[];
};
export type Loaded = {
    readonly tf: Tf;
    /** The package that brought the backend, and its version. */
    readonly runtime: string;
    readonly backend: TfjsBackend;
};
/**
 * Loads the backend's package and switches TensorFlow.js to it. Throws UserError `device-tfjs`.
 * @example const { tf } = await loadTfjs({ device: 'web', backend: 'cpu', roots: ['/repository'] })
 */
export declare function loadTfjs({ device, backend, roots }: LoadOptions): Promise<Loaded>;
/**
 * The file that would be loaded for a backend, links followed; nothing of it is run.
 * @returns undefined where no package that brings it is installed in the folders or above them
 */
export declare const tfjsFile: ({ backend }: Pick<TfjsSpec, 'backend'>, roots: readonly string[]) => string | undefined;
export declare const usualBackend: TfjsBackend;
/** tfjs-node 4.22 calls functions of `util` that Node 23 no longer has (tensorflow/tfjs#8425): puts them back. */
export declare function restoreUtil(util: Record<string, unknown>): void;
