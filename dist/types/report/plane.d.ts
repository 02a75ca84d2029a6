import { type Estimate, type MetricKey } from '../units.js';
import type { FrontPoint, ModelVerdict, SearchSummary } from './types.js';
export type Spot = {
    readonly label: string;
    readonly kind: 'front' | 'infeasible' | 'best' | 'head' | 'base';
    /** The samples its quality was judged on, where candidates were trained. */
    readonly part: FrontPoint['part'];
    /** What was changed, for people. */
    readonly description: string;
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
/** Undefined when it has no extent. */
export declare function plane(model: ModelVerdict, search: SearchSummary): Plane | undefined;
