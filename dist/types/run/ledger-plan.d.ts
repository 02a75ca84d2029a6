import { type Task } from '../search/index.js';
import { type Genome, type Space } from '../space/index.js';
import { type Budget } from '../units.js';
import type { Origin } from './origin.js';
import type { SearchRequest } from './request.js';
/** The name of the ledger in a search's folder. */
export declare const ledgerFile = "trials.jsonl";
/** What a genome is told in words by; without `default` the model has the largest option. */
type BriefChoice = {
    readonly name: string;
    readonly options: readonly number[];
    readonly labels?: readonly string[];
    readonly default?: number;
};
export type Brief = {
    readonly model: {
        readonly name: string;
        /** Undefined: the repository has no such model. */
        readonly path?: string | undefined;
        /** Of the model the search starts from. */
        readonly sha256: string;
    };
    readonly space: {
        readonly id: string;
        /** Undefined: around the repository's model. */
        readonly name?: string | undefined;
        readonly choices: readonly BriefChoice[];
    };
    readonly objectives: Task['objectives'];
    readonly constraints: Task['constraints'];
    readonly budgets: readonly Budget[];
    readonly method: string;
    /** Why `auto` trained nothing, where it would have. */
    readonly untrained?: string | undefined;
    readonly seed: number;
};
export declare function briefOf({ plan, head, family }: Origin, space: Space, task: Task, { method, seed }: Pick<SearchRequest, 'method' | 'seed'>): Brief;
/** A genome of the search in words: what differs from the network it starts with. */
export declare function tellGenome({ space }: Pick<Brief, 'space'>, genome: Genome): string;
/** The brief out of a ledger's first line. @throws UserError `ledger-plan` when it is not one of ours. */
export declare function readBrief(plan: unknown, path: string): Brief;
/**
 * A search that goes on keeps the limits it began with: base's measured figures, and with them the limits of largest
 * worsenings, differ a little from run to run. Where anything else differs, `brief` itself (and the ledger refuses).
 */
export declare function settledBrief(path: string, brief: Brief): Brief;
export {};
