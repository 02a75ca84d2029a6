import type { Warning } from '../warnings.js';
import type { ComparisonVerdict, Measurement, Provenance } from './types.js';
export type MeasurementJson = {
    readonly device: string;
    readonly provenance: Provenance;
    readonly models: readonly {
        readonly file: string;
        readonly sha256: string;
        readonly p50Ms: number;
        readonly p95Ms: number;
        readonly meanMs: number;
        /** Interval of p50, in milliseconds. */
        readonly low: number;
        readonly high: number;
        readonly p95: {
            readonly low: number;
            readonly high: number;
        };
        readonly coldStartMs?: number;
        readonly energyMj?: number;
        readonly runs: number;
        readonly outliers: number;
        readonly warnings: readonly Warning[];
    }[];
    /** Ratios of p50. */
    readonly comparisons: readonly {
        readonly a: string;
        readonly b: string;
        readonly ratio: number;
        readonly low: number;
        readonly high: number;
        readonly verdict: ComparisonVerdict;
    }[];
    readonly warnings: readonly Warning[];
};
/** `files`: by a model's name, the path to show for it; default the name itself. */
export declare function measurementJson(measurement: Measurement, files?: Readonly<Record<string, string>>): MeasurementJson;
