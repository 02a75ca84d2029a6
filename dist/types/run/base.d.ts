export type BaseSource = {
    readonly kind: 'folder';
    readonly path: string;
} | {
    readonly kind: 'git';
    readonly ref: string;
};
/** `--base`: a folder that exists is one, anything else is a revision. */
export declare function baseSource(text: string, cwd: string): BaseSource;
/** The base version of `path` (relative to `root`); undefined when base does not have it. */
export declare function readBase(source: BaseSource, root: string, path: string, limitBytes: number): Promise<Uint8Array | undefined>;
/** @throws UserError `model-lfs-pointer` when the bytes are a Git LFS pointer. */
export declare function refusePointer(bytes: Uint8Array, path: string): Uint8Array;
