import type { DataLimits } from './types.js';
/** Rows of interleaved 8-bit channels. */
export type Image = {
    width: number;
    height: number;
    channels: 1 | 3;
    pixels: Uint8Array;
};
/** Decodes one PNG. `path` is only for messages. */
export declare function decodePng(path: string, bytes: Uint8Array, limits: DataLimits): Image;
