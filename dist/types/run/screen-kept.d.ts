import type { DeviceSpec } from '../device/index.js';
import { type Task } from '../search/index.js';
import { type Metrics } from '../units.js';
import type { LoadedModel } from './model.js';
import type { Setting } from './setting.js';
import type { Subject } from './subject.js';
export type ScreenPlace = Pick<Setting, 'root' | 'kept'> & {
    /** What is known of the model itself: how fast the device is today. */
    readonly head: Metrics;
};
/** The predicted latency where it lies wholly beyond a limit; else nothing. */
export declare function beyondByKept({ name }: DeviceSpec, made: Pick<LoadedModel, 'graph' | 'analysis'>, { head }: Pick<Subject, 'head'>, { constraints }: Pick<Task, 'constraints'>, place: ScreenPlace): Metrics;
