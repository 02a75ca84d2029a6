import { type Rule } from './call.js';
/** If: what both branches agree on; the only branch where the condition is known. */
export declare const conditional: Rule;
/**
 * Loop: a carried length that the body changes is unknown, and the other values are inferred once more with that;
 * scanned values gain an axis as long as the rounds, which only the run tells.
 */
export declare const loop: Rule;
/** Scan: states keep their shape, scanned inputs lose an axis, scanned outputs gain it. */
export declare const scan: Rule;
