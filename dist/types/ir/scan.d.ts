import { type Limits } from './limits.js';
/** Throws `model-limit` or `model-malformed` unless `bytes` is a well-formed ModelProto below all caps. */
export declare function scan(bytes: Uint8Array, limits: Limits): void;
