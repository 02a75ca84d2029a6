import { type Plan, type PlannedDevice } from '../config/index.js';
import { type Graph } from '../ir/index.js';
import type { Measure, Task } from '../search/index.js';
import type { Genome, Space } from '../space/index.js';
import { type Metrics, type QualityMetric } from '../units.js';
import type { Lab } from './lab.js';
import { type ScreenPlace } from './screen-kept.js';
import type { Setting } from './setting.js';
import { type Subject } from './subject.js';
/**
 * What needs no run: computed costs, the formulas of analytic devices, predictions, and how much of the model is kept. Of a
 * device that is here, only what rules a candidate out unmeasured.
 */
export declare const candidateCosts: (subject: Subject, devices: readonly PlannedDevice[], space: Space, task: Task, place: ScreenPlace) => (graph: Graph, genome: Genome) => Metrics;
export type Calibrated = {
    /** Encoded, with its statistics recalibrated on training samples; the model itself is left as it is. */
    readonly model: Uint8Array;
    readonly metrics: Metrics;
};
/** Recalibrates a candidate and evaluates it by every quality metric that a budget or an objective names. */
export declare function calibrated(graph: Graph, genome: Genome, { subject, space, lab, plan, seed, signal }: CandidateTools): Promise<Calibrated>;
export type CandidateTools = {
    readonly subject: Subject;
    readonly space: Space;
    readonly lab: Lab;
    readonly plan: Plan;
    readonly seed: number;
    readonly signal: AbortSignal | undefined;
};
export declare function wantedQualities({ plan: model }: Subject, { search }: Plan): QualityMetric[];
/**
 * Times finalists beside head on every device that a budget names. A machine drifts from one measurement to the next,
 * so a figure is scaled by what head takes now against what it took at first (`anchor`, or the first round).
 * What neither limits nor ranks is not kept. Undefined where all that budgets name is predicted: then nobody is timed, and
 * the whole front stands as it was foreseen.
 */
export declare function measureFinalists(subject: Subject, plan: Plan, task: Task, setting: Setting, anchor: Metrics): Measure | undefined;
/** The longest one round of measuring finalists takes: the plan's time on each device. */
export declare const measureBudgetMs: (subject: Subject, plan: Plan) => number;
