import type { ModelVerdict, Verdict } from '../types.js';
import { type Markup } from './markup.js';
/** The table, worst first. */
export declare function budgetTable(model: ModelVerdict, verdict: Verdict): Markup;
