import type { Plan, PlannedDevice } from '../config/index.js';
import { type DeviceSpec, type Goal, type MeasuredModel, type Measurement, type ModelTiming } from '../device/index.js';
import { UserError } from '../errors.js';
import { type DeviceFacts } from '../report/index.js';
import { type Budget, type Metrics } from '../units.js';
import type { LoadedModel } from './model.js';
import { type Setting } from './setting.js';
import { type Findings, type Subject } from './subject.js';
export type DeviceFindings = {
    readonly findings: Findings;
    readonly facts: readonly DeviceFacts[];
};
/** With the devices as they answered: one whose program failed is a predicted one from then on. */
export type Asked = DeviceFindings & {
    readonly devices: readonly PlannedDevice[];
};
/** All device figures that the subject's budgets need. A device that cannot answer leaves its figures missing, with the reason. */
export declare function deviceFindings(subject: Subject, plan: Plan, setting: Setting): Promise<Asked>;
/** Why the figures of these budgets are not there. */
export declare const missingFigures: (budgets: readonly Budget[], { message, fix }: Pick<UserError, 'message' | 'fix'>) => Findings['missing'];
/** A fake device may invent a latency by the model's name: head and base both have it, unless they are named too. */
export declare function invented(device: DeviceSpec, { plan }: Subject): DeviceSpec;
/** Times models on a device for the plan's time, less where all goals are decided sooner. */
export declare function measureOn(spec: DeviceSpec, models: readonly MeasuredModel[], goals: readonly Goal[], { measure, seed }: Pick<Plan, 'measure' | 'seed'>, setting: Setting): Promise<Measurement>;
export declare function asMeasured(name: string, model: Pick<LoadedModel, 'bytes' | 'analysis'>, { plan }: Pick<Subject, 'plan'>): MeasuredModel;
/** A device's figures under their keys. */
export declare function timedMetrics({ p50, p95, mean, energy, runs }: ModelTiming, device: string): Metrics;
type AnalyticPlan = Extract<PlannedDevice, {
    kind: 'analytic';
}>;
/** The figures of a formula; it knows no spread, so p50, p95 and mean are one. */
export declare function predictedMetrics(device: AnalyticPlan, model: Pick<LoadedModel, 'graph' | 'analysis'>): Metrics;
export {};
