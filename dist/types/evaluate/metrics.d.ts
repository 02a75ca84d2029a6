import type { QualityMetric } from '../units.js';
import type { Weighted } from './intervals.js';
/** Rows of numbers, one per sample: what a metric is computed from. */
export type Evidence = {
    readonly width: number;
    readonly values: Float32Array;
};
type Row = {
    /** What the labels must be: class indices, or numbers for each output. */
    readonly needs: 'classes' | 'numbers';
    /** Length of a sample's row, for a model with `outputs` outputs. */
    width(outputs: number): number;
    /** Writes a sample's row. `scores` are the model's outputs, `truth` its class (one number) or its targets. */
    row(scores: Float32Array, truth: ArrayLike<number>, out: Float32Array, k: number): void;
    /** The metric over all samples, each counted as often as its weight says. */
    statistic(evidence: Evidence): Weighted;
    /** Proportions of samples have Wilson's interval, the others a bootstrap. */
    readonly proportion: boolean;
};
/** How many samples the metric counts, and how. Rows: top-1 and top-k [correct]; f1 [class, predicted]; auc [class, score…]; mae and mse [error]. */
export declare const qualityMetrics: Readonly<Record<QualityMetric, Row>>;
export {};
