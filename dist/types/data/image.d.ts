import { type Image } from './png.js';
import type { DataLimits } from './types.js';
/** Whether a file name is that of an image we know of. */
export declare const imageName: (name: string) => boolean;
/** Decodes one image. `path` is only for messages. */
export declare function decodeImage(path: string, bytes: Uint8Array, limits: DataLimits): Image;
