/** The bytes of a file of the folder; undefined where it is none, a link, or larger than that. */
export declare function readOwn(folder: string, name: string, limitBytes: number): Uint8Array | undefined;
/** Names in a folder that is no link; empty where there is none, or far too many. */
export declare function namesIn(folder: string): string[];
/** When a file of the folder was last written; 0 where it is none. */
export declare function writtenAt(folder: string, name: string): number;
