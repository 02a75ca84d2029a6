import { type Estimate, type MetricKey } from '../units.js';
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.js';
export type Versus = {
    readonly key: MetricKey;
    readonly head: Estimate | undefined;
    readonly best: Estimate;
    readonly change: Estimate | undefined;
    /** How sure the difference is. */
    readonly sure: 'better' | 'worse' | 'same' | 'unsure';
    /** What the best one's figure rests on: `measured, 480 runs`. */
    readonly basis: string;
};
/** Whether nothing found is better than the model itself, which is trial 0 of every search around it. */
export declare const isHead: ({ best, space }: SearchSummary) => boolean;
/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
export declare function versus(model: ModelVerdict, search: SearchSummary): Versus[];
/** Signs never stand without these words. */
export declare const sureText: ({ sure }: Versus) => string;
/** `evaluated on 600 test samples`, `measured, 480 runs`, `computed`, `predicted`. */
export declare function basisOf(key: MetricKey, { source, count }: Estimate, part: FrontPoint['part']): string;
/** Objectives and limits that the best has no figure for: devices that were not asked yet. */
export declare function unknownOf(model: ModelVerdict, { best, objectives }: SearchSummary): MetricKey[];
/** Ordered along the first objective, best first. */
export declare function orderedFront({ front, objectives }: SearchSummary): FrontPoint[];
/** What is said above the proposal, in a few words. */
export declare function proposalTitle(search: SearchSummary): string;
