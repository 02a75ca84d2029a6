import type { DataSource } from '../data/index.js';
import type { DeviceSpec } from '../device/index.js';
import type { ErrorCode } from '../errors.js';
import type { CommentMode } from '../github/index.js';
import type { Judged, Policy, Waiver } from '../report/index.js';
import type { ChoiceKind, NetTask } from '../space/index.js';
import type { Budget, MetricKey } from '../units.js';
import type { SpacePlan } from './space-choice.js';
export type { SpacePlan, Variation } from './space-choice.js';
/** A chip whose latency is predicted by formula (`analyticDevices` of cost). */
export type AnalyticSpec = {
    readonly name: string;
    readonly kind: 'analytic';
    readonly chip: 'gap8' | 'diana' | 'mpic';
};
/** A device that is not here: a file of `edgewise fit` tells its latency, or a data sheet. */
export type PredictedSpec = {
    readonly name: string;
    readonly kind: 'predicted';
    /** A path relative to the repository, or `roofline:` and a name. */
    readonly predictor: string;
};
/** Whoever times models; where its program fails, the predictor is asked. */
export type MeasuringSpec = DeviceSpec & {
    readonly predictor?: string;
};
export type PlannedDevice = MeasuringSpec | AnalyticSpec | PredictedSpec;
/** Whether models run on it; others are told by formula or predictor. */
export declare const runsModels: (device: PlannedDevice) => device is MeasuringSpec;
export type ModelPlan = {
    /** Unique; the file's name without `.onnx` unless given. */
    readonly name: string;
    /**
     * Relative to the repository, forward slashes; that no link leaves the repository is checked when it is read.
     * Undefined: the repository has no model, and an architecture for its data is looked for.
     */
    readonly path: string | undefined;
    /** Shapes of inputs by name; empty = as in the model, a symbolic batch is 1. */
    readonly shapes: Readonly<Record<string, readonly number[]>>;
    readonly data: DataSource | undefined;
    /** Where candidates for this model come from; undefined = as the search says. */
    readonly space: SpacePlan | undefined;
    /** What a network of a family is made for; undefined = as the data set shows. */
    readonly task: NetTask | undefined;
    /** In the order of the file. */
    readonly budgets: readonly Budget[];
    /** k of top-k; default 5. */
    readonly k: number;
    /** Line of the model in the file, from 1. */
    readonly line: number;
    /** Line of each budget. */
    readonly lines: Readonly<Partial<Record<MetricKey, number>>>;
};
export declare const searchMethods: readonly ['auto', 'evolution', 'local', 'random'];
export type SearchMethod = (typeof searchMethods)[number];
export type SearchPlan = {
    readonly enabled: boolean;
    readonly method: SearchMethod;
    /** Train candidates, where there is a data set that tells them apart. */
    readonly train: boolean;
    readonly timeMs: number;
    readonly trials: number;
    readonly objectives: readonly MetricKey[];
    readonly space: SpacePlan;
    /** What may change about the model; undefined = everything where candidates are trained, else widths. */
    readonly vary: readonly ChoiceKind[] | undefined;
    /** Shares of a layer's channels to choose from, ascending; undefined = eighths where candidates are trained, else quarters. */
    readonly widths: readonly number[] | undefined;
};
export type MeasurePlan = {
    readonly timeMs: number;
    readonly confidence: number;
    /** Measure the unchanging reference model beside the others. */
    readonly reference: boolean;
};
export type Plan = {
    readonly version: 1;
    /** The file the plan was read from. */
    readonly path: string;
    readonly models: readonly ModelPlan[];
    readonly devices: readonly PlannedDevice[];
    readonly search: SearchPlan;
    readonly measure: MeasurePlan;
    /** What the gate judges. */
    readonly judge: Judged;
    readonly policy: Policy;
    readonly comment: CommentMode;
    readonly waivers: readonly Waiver[];
    /** Caps on model files, for `decode`; absent = its defaults. */
    readonly limits: {
        readonly fileBytes?: number;
        readonly nodes?: number;
    };
    readonly seed: number;
};
/** One mistake in the file, ready to be an annotation. */
export type ConfigIssue = {
    readonly code: ErrorCode;
    /** From 1. */
    readonly line: number;
    readonly column: number;
    /** `models[0].budgets.params`; empty = the whole file. */
    readonly path: string;
    readonly sentence: string;
    readonly fix: string;
    /** The nearest valid name, where a name was wrong. */
    readonly suggestion: string | undefined;
};
export type ParsedConfig = {
    readonly plan: Plan;
    readonly issues: readonly [];
} | {
    readonly plan: undefined;
    readonly issues: readonly ConfigIssue[];
};
