import type { Tensor } from '../ir/index.js';
import type { DataLimits } from './types.js';
/** Decodes one .npy file. `path` is only for messages. */
export declare function decodeNpy(path: string, bytes: Uint8Array, limits: DataLimits): Tensor;
