import type { Verdict } from '../types.js';
/** The verdict as a page; opens from disk, prints, fits 320 px. */
export declare function html(verdict: Verdict): string;
