import type { Check, Verdict } from '../types.js';
import { type Markup } from './markup.js';
/** The table, worst first. */
export declare function budgetTable(given: readonly Check[], verdict: Verdict): Markup;
