import type { Random } from '../random.js';
import type { RoundPlan } from './plan.js';
import type { Block, Rig } from './rig.js';
import { type SensorReading } from './sensors.js';
import type { MeasureIo, Protocol } from './types.js';
/** One block of each model, by index of the model. */
export type Round = {
    readonly order: readonly number[];
    readonly blocks: readonly Block[];
};
export type Collected = {
    readonly rounds: readonly Round[];
    readonly discarded: number;
    readonly first: SensorReading | undefined;
    readonly last: SensorReading | undefined;
    /** Sensors that existed and failed at some time. */
    readonly failed: readonly string[];
    /** Error of the intervals to report. */
    readonly alpha: number;
};
export type Collecting = {
    /** For people. */
    readonly device: string;
    readonly rig: Rig;
    readonly plan: RoundPlan;
    readonly protocol: Protocol;
    readonly models: number;
    /** Of the whole measurement's start, on the rig's clock. */
    readonly startMs: number;
    readonly random: Random;
    readonly io: MeasureIo;
    /** Whether all goals are decided by these rounds, with intervals of this error. */
    decided(rounds: readonly Round[], alpha: number): boolean;
};
/** Measures until the goals are decided, the time is over or the rounds are enough. Throws `device-throttled`. */
export declare function collect(task: Collecting): Promise<Collected>;
