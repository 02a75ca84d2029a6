import type { Runtime } from '../../runtime/index.js';
import type { Genome } from '../../space/index.js';
import { type Sources } from '../few-shot/index.js';
import { type Network } from './network.js';
import type { DesignTask } from './task.js';
import { type CostScale } from './view.js';
/** A trained optimiser: data alone, see `optimiserText`. */
export type NeuralOptimiser = {
    /** The encoding's name, and how many options each gene has. */
    readonly space: string;
    readonly options: readonly number[];
    /** What of a device is looked at: its latencies of these, by measurement or prediction. */
    readonly references: readonly Genome[];
    readonly costs: readonly CostScale[];
    /** Deviation of the quality over the known genomes: what being beyond a limit is priced in. */
    readonly qualitySd: number;
    readonly network: Network;
    /** The devices that it practised on, in words for people. */
    readonly devices: readonly string[];
    readonly steps: number;
};
export type OptimiserOptions = {
    /** Fastest as the first session of its process, which then flushes denormal numbers, JavaScript's own as well. */
    readonly runtime: Runtime;
    readonly seed: number | string;
    /** Steps of 64 practice designs. Default 1800. */
    readonly steps?: number;
    /** Units of the hidden layers. Default 128 and 128. */
    readonly hidden?: readonly number[];
    /** Architectures by which a device is told. Default 10. */
    readonly references?: number;
    /** Before every step; where it throws, training ends with that. */
    readonly onStep?: (done: number, total: number) => void | Promise<void>;
};
/**
 * Trains a neural optimiser for all devices (a reconstruction of approach 2 of Lu, Yang and Ren, arXiv 2009.00278, of which
 * no code and no sizes were published).
 * @throws UserError `optimiser-devices` without a known device
 * @example const optimiser = await trainOptimiser({ encoding: nb201, quality }, sources, { runtime, seed: 1 })
 */
export declare function trainOptimiser(task: DesignTask, sources: Sources, options: OptimiserOptions): Promise<NeuralOptimiser>;
