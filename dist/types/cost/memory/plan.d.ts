import { type Schedule } from './schedule.js';
export type MemoryPlan = {
    /** The largest sum of bytes alive while a step runs. */
    readonly peak: number;
    /** The order that has this peak. */
    readonly order: readonly number[];
    /** The step at the peak; −1 where the inputs alone are the peak. */
    readonly at: number;
    /** No order has a lower peak: proven, by exact search or a lower bound that is met. */
    readonly optimal: boolean;
};
/** Plans `schedule`. `work` bounds the exact search; 0 = heuristics alone. */
export declare function planMemory(schedule: Schedule, work?: number): MemoryPlan;
