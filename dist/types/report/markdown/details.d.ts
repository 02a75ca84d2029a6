import type { ModelVerdict, Verdict } from '../types.js';
/** The folded parts in the order of their worth: shortening drops them from the last. */
export declare function details(models: readonly ModelVerdict[], verdict: Verdict): string[];
