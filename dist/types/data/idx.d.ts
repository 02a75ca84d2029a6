import type { Tensor } from '../ir/index.js';
import type { DataLimits } from './types.js';
/** Decodes one IDX file. `path` is only for messages. Source: yann.lecun.com/exdb/mnist, "the IDX file format". */
export declare function decodeIdx(path: string, bytes: Uint8Array, limits: DataLimits): Tensor;
