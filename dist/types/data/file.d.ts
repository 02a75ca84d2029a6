import type { DataLimits } from './types.js';
/** The bytes of a file, gunzipped where its name ends in .gz. */
export declare function readData(path: string, limits: DataLimits): Uint8Array;
/** Runs a zlib call under a cap; a broken stream and one that grows too large become UserErrors. */
export declare function unpack(path: string, cap: number, inflate: (cap: number) => Uint8Array): Uint8Array;
export declare const tooLarge: (path: string, cap: number) => import("../errors.js").UserError;
/** Whether the path is a folder, a file, or missing. */
export declare function kindOf(path: string): 'folder' | 'file' | 'missing';
/** Throws `path-outside` where `path`, links followed, is not below `folder`. `shown` is how the user wrote it. */
export declare function checkInside(path: string, folder: string, shown: string): void;
