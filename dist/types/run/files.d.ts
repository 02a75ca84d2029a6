/**
 * The bytes of `path` below `root`; undefined when there is no such file.
 * @throws UserError `path-outside` when it (or a link in it) leaves `root`, `file-too-large`, `file-unreadable`.
 */
export declare function readInside(root: string, path: string, limitBytes: number): Uint8Array | undefined;
/** The bytes of a file named on the command line, wherever it is. @throws UserError `file-not-found` and as above. */
export declare function readNamed(full: string, path: string, limitBytes: number): Uint8Array;
/** Whether `path` is `root` or below it; both resolved. */
export declare function isInside(root: string, path: string): boolean;
/** Where a path leads once links are followed; what does not exist yet counts from its nearest existing parent. */
export declare function realOf(path: string): string;
