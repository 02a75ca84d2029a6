import { type Missing } from './missing.js';
import { type Target } from './platform.js';
import { type Lock } from './verify.js';
/** An ONNX Runtime that can be loaded on this machine. */
export type Located = {
    /** Absolute path of the onnxruntime-node package. */
    readonly folder: string;
    readonly version: string;
    readonly how: 'explicit' | 'project' | 'tool-cache' | 'installed';
};
export type LocateOptions = {
    /** The user's `onnxruntime-path`: the package's folder, or a folder whose node_modules holds it. Nothing else is tried. */
    readonly explicit?: string;
    /** Folders of the project; each is searched with its parents, as Node does. */
    readonly roots: readonly string[];
    /** RUNNER_TOOL_CACHE. */
    readonly toolCache?: string;
    /** Folder with the lockfile and the hashes. Default: the one shipped beside this file. */
    readonly lock?: string;
    /** Default: this machine. */
    readonly target?: Target;
};
/** Finds ONNX Runtime without installing anything; never throws for what it finds. */
export declare function locate(options: LocateOptions): Located | Missing;
/** The verified package in the tool cache, or why there is none. */
export declare function inspectCached(toolCache: string, lock: Lock, target: Target): Located | string;
/** The package's folder and version if it can be loaded here, else why not. */
export declare function inspect(folder: string, target: Target): {
    folder: string;
    version: string;
} | string;
