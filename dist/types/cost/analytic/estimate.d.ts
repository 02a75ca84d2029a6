import type { Graph, Shapes } from '../../ir/index.js';
import type { Estimate } from '../../units.js';
import type { Warning } from '../../warnings.js';
import { type Chip, chips } from './chips.js';
export type AnalyticEstimate = {
    /** Of all layers the model knows, whole batch. */
    readonly cycles: number;
    readonly latency: Estimate;
    /** Where the chip's power is published. */
    readonly energy: Estimate | undefined;
    readonly layers: readonly {
        readonly name: string;
        readonly op: string;
        readonly cycles: number;
    }[];
    readonly warnings: readonly Warning[];
};
export type AnalyticDevice = Omit<Chip, 'cycles'> & {
    /** The predicted cost of `graph`, whose values have `shapes` (`inferShapes`). */
    estimate(graph: Graph, shapes: Shapes): AnalyticEstimate;
};
/**
 * How much slower than the formula a chip may be. The formulas leave out data movement, tiling, every layer but
 * convolutions and linear ones, and run at the highest clock, so the formula is the lower end. The one published
 * end-to-end time of a net with a golden cycle count is 4.9 times its formula (ResNet8 on GAP8: 21.42 ms measured,
 * arXiv 2310.07217; 766,624 cycles at 175 MHz are 4.38 ms). One net on one chip gives no 95 % interval: 8 is a guess
 * with room to spare, and a budget inside [1, 8] times the formula is rightly inconclusive.
 */
export declare const slowest = 8;
/** Chips whose latency is predicted by formula; see chips.ts for the sources. */
export declare const analyticDevices: Readonly<Record<keyof typeof chips, AnalyticDevice>>;
