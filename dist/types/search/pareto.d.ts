import type { Genome, Space } from '../space/index.js';
import type { MetricKey, Metrics } from '../units.js';
import type { Outcome } from './outcome.js';
import { type TrainedTo, type Trial } from './problem.js';
export type ParetoEntry = {
    readonly id: number;
    readonly genome: Genome;
    readonly hash: string;
    /** What differs from the model, for people. */
    readonly change: string;
    readonly metrics: Metrics;
    /** The samples that its quality was judged on last, where it was trained. */
    readonly part?: TrainedTo['part'];
    /** Figures that a device's word replaced in `metrics`, as they were before. */
    readonly replaced?: Metrics;
};
export type ParetoDocument = {
    readonly version: 1;
    readonly feasible: boolean;
    readonly best: ParetoEntry | null;
    readonly front: readonly ParetoEntry[];
    /** The least violating trial where nothing is feasible. */
    readonly closest: ParetoEntry | null;
    readonly nearest: Partial<Record<MetricKey, number>>;
    readonly dropped: Outcome['dropped'];
    readonly trials: number;
    readonly states: Readonly<Record<Trial['state'], number>>;
    readonly hypervolume: number;
};
export declare function paretoDocument(result: Outcome, space: Pick<Space, 'describe'>): ParetoDocument;
