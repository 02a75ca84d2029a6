import type { PlannedDevice, PredictedSpec } from '../config/index.js';
import { type Graph } from '../ir/index.js';
import type { Genome, Space } from '../space/index.js';
import { type Budget, type Estimate, type MetricKey, type Metrics } from '../units.js';
import type { DeviceFindings } from './latency.js';
import type { LoadedModel } from './model.js';
import type { Setting } from './setting.js';
import { type Subject } from './subject.js';
type Place = Pick<Setting, 'root' | 'kept'>;
type Model = Pick<LoadedModel, 'graph' | 'analysis'>;
/** The graph with the lengths that its inputs have in the configuration. */
export declare function boundGraph({ graph, analysis }: Model): Graph;
/**
 * The predicted figures of a model: the median, which is what predictors are fitted on.
 * @param within where the model is a genome of a space: told without looking for it, if the predictor is for that space
 * @throws UserError as `predictorOf` and `Predictor.predict`
 */
export declare function predictedLatency(device: PredictedSpec, model: Model, place: Place, within?: {
    readonly space: Space;
    readonly genome: Genome;
}): Metrics;
/** The same for a candidate of a search: none where the predictor knows nothing like it. */
export declare const predictedIfAlike: (...given: Parameters<typeof predictedLatency>) => Metrics;
/** Undefined where the predictor knows nothing like it. */
export declare function ifAlike<T>(work: () => T): T | undefined;
/**
 * What the predictors of these devices say of genomes of a space, without decoding most of them; nothing where the model's
 * inputs have lengths of their own, which genomes do not know of.
 */
export declare function genomePredictions({ plan: { shapes, budgets } }: Pick<Subject, 'plan'>, devices: readonly PlannedDevice[], space: Space, place: Place): (genome: Genome) => Metrics;
/** Head's and base's figures, and why others that budgets name are not there. */
export declare function predictedFindings(device: PredictedSpec, subject: Subject, budgets: readonly Budget[], setting: Setting): DeviceFindings;
/** The same of a candidate against head, for every device that is predicted. */
export declare function predictedChanges(head: Model, other: Model, devices: readonly PlannedDevice[], place: Place): Partial<Record<MetricKey, Estimate>>;
export {};
