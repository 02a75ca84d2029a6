import type { Image } from './png.js';
import type { DataLimits } from './types.js';
/** Decodes one JPEG, baseline or progressive. `path` is only for messages. */
export declare function decodeJpeg(path: string, bytes: Uint8Array, limits: DataLimits): Image;
