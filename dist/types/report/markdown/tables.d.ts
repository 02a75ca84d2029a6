import type { ModelVerdict, Verdict } from '../types.js';
/** A Markdown table from finished cells. */
export declare const table: (header: readonly string[], align: readonly string[], rows: readonly (readonly string[])[]) => string;
export declare const fold: (summary: string, body: string, isOpen?: boolean) => string;
/** One model's table; `passing: 'count'` leaves only the number of passing rows. */
export declare function modelTable(model: ModelVerdict, verdict: Verdict, passing?: 'show' | 'count'): string;
