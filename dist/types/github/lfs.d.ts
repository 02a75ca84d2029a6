import { type GitOptions } from './git.js';
export type LfsPointer = {
    /** SHA-256 of the content, hex. */
    readonly oid: string;
    /** Bytes of the content. */
    readonly size: number;
};
/**
 * A Git LFS pointer in place of the file itself, as git's objects have it and a clone without LFS leaves it.
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export declare function lfsPointer(bytes: Uint8Array): LfsPointer | undefined;
/** What a pointer points to: from this clone's LFS store, else downloaded by git-lfs; undefined where neither has it. */
export declare function lfsContent(pointer: LfsPointer, options: GitOptions): Promise<Uint8Array | undefined>;
