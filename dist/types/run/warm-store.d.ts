import type { Limits } from '../ir/index.js';
import type { Warning } from '../warnings.js';
import { type Past } from './warm-past.js';
/** Where a repository's memory lies, relative to its configuration. */
export declare const memoryFolder = ".edgewise/memory";
export type Remembered = {
    readonly pasts: readonly Past[];
    readonly ignored: readonly string[];
};
/** What a folder knows: of one search if it is a search's own, else of all in it, the newest first. */
export declare function readMemory(place: string, limits: Limits): Remembered;
/** What was passed over, in one warning. */
export declare function ignoredWarning(place: string, ignored: readonly string[]): Warning[];
/** Undefined where the memory may be written; else why not: links of a checkout must not lead our files elsewhere. */
export declare function leadsAway(place: string, root: string): boolean;
/** Lays a copy of a search's folder down under its own name, in place of the same search's earlier one; evicts the oldest. */
export declare function remember(folder: string, place: string, name: string): void;
