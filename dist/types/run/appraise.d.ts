import { type Graph } from '../ir/index.js';
import type { Task } from '../search/index.js';
import { type Metrics } from '../units.js';
import type { Warning } from '../warnings.js';
import type { Lab } from './lab.js';
import type { Origin } from './origin.js';
/**
 * By how much they tell beyond parameters (docs/proxies.md). SynFlow has a score for every network; those by codes of units
 * have none for narrow ones, whose kernel is singular.
 */
declare const byWorth: readonly ['meco-opt', 'synflow'];
export type RankingProxy = (typeof byWorth)[number];
type Appraisal = {
    readonly origin: Origin;
    readonly lab: Lab;
    readonly seed: number;
};
type Asked = Appraisal & {
    readonly signal: AbortSignal | undefined;
};
/** The proxy that candidates are ranked by: the first that the network the search starts from has a score for. */
export declare function rankingProxy(asked: Asked): Promise<RankingProxy>;
/** @throws UserError `search-no-proxy` where a candidate has no score */
export declare function appraised(graph: Graph, proxy: RankingProxy, asked: Asked): Promise<Metrics>;
/** What is searched for when only a proxy tells quality: budgets on quality are left open, never taken for held. */
export declare function proxyTask({ objectives, constraints }: Task, proxy: RankingProxy): Task;
/** Said wherever the result of such a search is shown. */
export declare function proxyWarning({ objectives, untrained, }: Pick<Task, 'objectives'> & {
    readonly untrained?: string | undefined;
}): Warning | undefined;
export {};
