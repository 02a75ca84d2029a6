import { type Located, type Missing } from '../runtime/index.js';
import type { Inputs } from './inputs.js';
export type RuntimeOptions = Pick<Inputs, 'runtimePath' | 'installRuntime'> & {
    /** Folders whose node_modules may hold it. */
    readonly roots: readonly string[];
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly info: (message: string) => void;
    readonly signal: AbortSignal | undefined;
};
/** Finds it once, whoever asks and however often. */
export declare function runtimeFinder(options: RuntimeOptions): () => Promise<Located | Missing>;
/** Whether a module's file was installed into the `node_modules` it stands in, of which nothing is committed. */
export declare function isInstalled(file: string): Promise<boolean>;
