import type { Tensor } from '../ir/index.js';
import type { DataLimits } from './types.js';
export type Store = {
    readonly names: readonly string[];
    read(name: string): Tensor;
};
/** The arrays of an .npz. */
export declare function npzStore(path: string, limits: DataLimits): Store;
/** The arrays of a folder, `.npy` and IDX, gzipped or not; only those whose names start with `prefix`. */
export declare function folderStore(folder: string, prefix: string, limits: DataLimits): Store;
/** The IDX files beside the one named, of the same part: `train-images-idx3-ubyte` finds its labels. */
export declare function idxStore(path: string, limits: DataLimits): Store;
/** For `folder/prefix` where only the folder exists: the two halves. */
export declare function prefixed(path: string): {
    folder: string;
    prefix: string;
} | undefined;
export declare const idxName: (file: string) => boolean;
