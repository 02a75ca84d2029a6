import type { Rows } from './call.js';
/** Rows by operator of ai.onnx, in the spelling of op-set 18. */
export declare const rows: Rows;
