import { type Plan } from '../config/index.js';
import { type Context, type Verdict } from '../report/index.js';
import type { Proposal, Said } from './request.js';
import type { Setting } from './setting.js';
import type { MemoryPlace } from './warm-session.js';
export type GateOptions = {
    /** Whether to run models at all; false = computed budgets only. */
    readonly measure: boolean;
    readonly search: boolean;
    /** Folder for each model's ledger, by the model's name. */
    readonly searchFolder: (model: string) => string;
    readonly context: Omit<Context, 'seed'>;
    /** What earlier searches know. Default: nothing. */
    readonly memory?: MemoryPlace;
    /** What the command that repeats a search has to say beside its limits. */
    readonly said?: Pick<Said, 'config' | 'space'>;
    /**
     * Where a shell finds the folder of the results, with which the lines begin that take a model out of it; false: they are
     * not kept. Default: the lines begin in that folder, as in an artifact.
     */
    readonly results?: string | false | undefined;
};
export type GateResult = {
    readonly verdict: Verdict;
    /** By model name: the best feasible architecture the search found. */
    readonly best: ReadonlyMap<string, Uint8Array>;
};
/** Judges every model of the plan against its budgets and looks for a better one. */
export declare function gate(plan: Plan, place: Setting, options: GateOptions): Promise<GateResult>;
/** The proposal as the report shows it. */
export declare function summarise({ brief, result, best, story }: Proposal, plan: Pick<Plan, 'seed'>, { said, results }?: Pick<GateOptions, 'said' | 'results'>): import("../report/types.js").SearchSummary;
/** Where a model's best architecture stands among the results. */
export declare const bestFile: (model: string) => string;
/** A model's name as a folder name. */
export declare const folderName: (model: string) => string;
