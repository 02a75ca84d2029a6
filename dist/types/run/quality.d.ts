import { type EvaluateInput, type EvaluateOutput } from '../evaluate/index.js';
import { type Budget, type QualityMetric } from '../units.js';
import type { Lab } from './lab.js';
import type { Setting } from './setting.js';
import { type Findings, type Subject } from './subject.js';
/** The quality metrics that a model's budgets name. */
export declare const qualityMetrics: (budgets: readonly Budget[]) => QualityMetric[];
/** Figures that cannot be had are missing, with the reason; without a quality budget nothing is run. */
export declare function qualityFindings(subject: Subject, lab: Lab, setting: Setting, seed: number): Promise<Findings>;
type Comparison = {
    readonly subject: Subject;
    readonly lab: Lab;
    readonly seed: number;
};
/** One model on the subject's data set. */
export declare function evaluateModel(model: Uint8Array, metric: QualityMetric, { subject, lab, seed, signal, recalibration }: EvaluateTools): Promise<EvaluateOutput>;
type EvaluateTools = Pick<Comparison, 'subject' | 'lab' | 'seed'> & {
    readonly signal?: AbortSignal | undefined;
    readonly recalibration?: Pick<EvaluateInput, 'recalibrate' | 'origin'>;
};
export {};
