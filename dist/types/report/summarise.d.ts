import type { Analysis } from '../cost/index.js';
import type { Measurement } from '../device/index.js';
import { type SearchResult, type Task } from '../search/index.js';
import type { Genome } from '../space/index.js';
import { type Estimate, type MetricKey } from '../units.js';
import type { SearchStory } from './search-types.js';
import type { DeviceFacts, LayerSummary, SearchSummary } from './types.js';
/** The layers with the most MACs (weights where those are equal), and the totals. */
export declare function summariseLayers({ layers, params, macs, weightBytes }: Analysis): LayerSummary;
export type SearchFacts = {
    readonly task: Task;
    readonly method: string;
    /** Name of the space, where it is not around the model. */
    readonly space?: string | undefined;
    readonly seed: number;
    /** Words for a genome: `space.describe`. */
    describe(genome: Genome): string;
    readonly bestFile?: string;
    readonly command?: string;
    readonly story?: SearchStory | undefined;
};
/** The outcome for people; figures measured on finalists stand in the place of predicted ones. */
export declare function summariseSearch(result: SearchResult, facts: SearchFacts): SearchSummary;
/** Provenance as labels and values, in the order people ask for them. */
export declare function deviceFacts({ device, provenance, seconds }: Measurement): DeviceFacts;
/** head/base − 1 for every metric that the measurement compared, keyed as budgets are. */
export declare function pairedChanges({ device, comparisons }: Measurement, head: string, base: string): Partial<Record<MetricKey, Estimate>>;
