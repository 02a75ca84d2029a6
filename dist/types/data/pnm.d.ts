import type { Image } from './png.js';
import type { DataLimits } from './types.js';
/** Decodes one PGM or PPM. `path` is only for messages. */
export declare function decodePnm(path: string, bytes: Uint8Array, limits: DataLimits): Image;
