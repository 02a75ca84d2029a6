import type { Verdict } from './types.js';
/** The JSON document; what is not known stands as null, so that every key is always there. */
export declare const json: (verdict: Verdict) => string;
/**
 * Reads a verdict from untrusted text.
 * @throws UserError `verdict-invalid` naming the first three things that are wrong.
 */
export declare function parseVerdict(text: string): Verdict;
/** The JSON Schema of the document. */
export declare const verdictJsonSchema: () => object;
