import type { DataLimits } from './types.js';
export type ZipEntry = {
    readonly name: string;
    readonly size: number;
    read(): Uint8Array;
};
/** The entries of an archive, by name. Layout: APPNOTE.TXT 6.3, §4.3. */
export declare function openZip(path: string, bytes: Uint8Array, limits: DataLimits): ReadonlyMap<string, ZipEntry>;
