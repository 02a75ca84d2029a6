import type { Plan } from '../config/index.js';
import type { DataFacts } from '../data/index.js';
import type { Warning } from '../warnings.js';
import type { Brief } from './ledger-plan.js';
import { type Recall, type RecallTools } from './warm-recall.js';
/** Where a search remembers from, and where to: `none` = neither. */
export type MemoryPlace = 'none' | {
    /** A search's folder, or a folder of such; undefined = the memory itself. */
    readonly from: string | undefined;
    /** The memory's folder, and the folder that no link may lead it out of. */
    readonly place: string;
    readonly within: string;
};
export type Warm = {
    /** Writes down what this search's figures hold for, and says what is known already; undefined = nothing. */
    recall(tools: Omit<RecallTools, 'conditions'> & {
        readonly data: DataFacts | undefined;
    }): Recall | undefined;
    /** Lays the folder's search down in the memory. */
    keep(brief: Brief): void;
    warnings(): readonly Warning[];
    /** Whether anything was known. */
    told(): boolean;
};
export type WarmOptions = {
    readonly memory: MemoryPlace;
    readonly folder: string;
    readonly plan: Pick<Plan, 'devices' | 'limits'>;
};
/** Reads nothing before it is asked. */
export declare function openWarm({ memory, folder, plan }: WarmOptions): Warm;
