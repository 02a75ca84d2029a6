import { type Estimate, type MetricKey } from '../units.js';
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.js';
export type Versus = {
    readonly key: MetricKey;
    readonly head: Estimate | undefined;
    readonly best: Estimate;
    readonly change: Estimate | undefined;
    /** How sure the difference is, in words. */
    readonly sure: 'better' | 'worse' | 'same' | 'unsure';
};
/** Whether nothing found is better than the model itself, which is always trial 0. */
export declare const isHead: ({ best }: SearchSummary) => boolean;
/** The best architecture against head, one row a metric, objectives first; none where the best is head. */
export declare function versus(model: ModelVerdict, search: SearchSummary): Versus[];
/** Ordered along the first objective, best first. */
export declare function orderedFront({ front, objectives }: SearchSummary): FrontPoint[];
export type Spot = {
    readonly label: string;
    readonly kind: 'front' | 'infeasible' | 'best' | 'head' | 'base';
    readonly x: Estimate;
    readonly y: Estimate;
};
export type Axis = {
    readonly key: MetricKey;
    readonly limit: number | undefined;
};
export type Plane = {
    readonly x: Axis;
    readonly y: Axis;
    readonly spots: readonly Spot[];
};
/** The front in the plane of the first two objectives, with head and base; undefined when it has no extent. */
export declare function plane(model: ModelVerdict, search: SearchSummary): Plane | undefined;
