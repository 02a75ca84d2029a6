import type { PredictedSpec } from '../config/index.js';
import { type Budget, type Metrics } from '../units.js';
import type { DeviceFindings } from './latency.js';
import type { LoadedModel } from './model.js';
import { type Subject } from './subject.js';
/**
 * The predicted figures of a model: the median, which is what predictors are fitted on.
 * @throws UserError as `predictorOf` and `Predictor.predict`
 */
export declare function predictedLatency(device: PredictedSpec, { graph, analysis }: Pick<LoadedModel, 'graph' | 'analysis'>, root: string): Metrics;
/** The same for a candidate of a search: none where the predictor knows nothing like it. */
export declare function predictedIfAlike(...given: Parameters<typeof predictedLatency>): Metrics;
/** Head's and base's figures, and why others that budgets name are not there. */
export declare function predictedFindings(device: PredictedSpec, { head, base }: Subject, budgets: readonly Budget[], root: string): DeviceFindings;
