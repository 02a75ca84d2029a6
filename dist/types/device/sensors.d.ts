import type { Machine } from './machine.js';
export type SensorReading = {
    readonly governor?: string;
    readonly frequencyMHz?: number;
    /** Of the hottest zone. */
    readonly temperatureC?: number;
    /** The device slows itself down right now. */
    readonly throttled?: boolean;
    /** Throttle events so far; a difference between two readings means throttling in between. */
    readonly throttleEvents?: number;
    readonly missing: readonly string[];
    readonly failed: readonly string[];
};
/** Reads every sensor once. `expected` are the missing ones of an earlier reading: a sensor gone since then has failed. */
export declare function readSensors(machine: Machine, expected?: readonly string[]): SensorReading;
/** Whether the device throttled between two readings, or does so at the later one. */
export declare const throttledBetween: (before: SensorReading, after: SensorReading) => boolean;
