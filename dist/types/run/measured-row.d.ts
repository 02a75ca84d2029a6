import { type Measurement } from '../device/index.js';
import type { Measured } from '../predict/index.js';
/** Runtime, threads and processor: rows of one text are of one machine. */
export declare function runtimeText({ provenance }: Pick<Measurement, 'provenance'>): string | undefined;
/**
 * The row of a measured model. Where it was paired with the reference model, round by round, its latency is the reference's
 * times that ratio: what slows a machine down for a while slows both, and repeated measurements then agree better.
 */
export declare function measuredRow(measurement: Measurement, index: number, own: Pick<Measured, 'name' | 'group' | 'block' | 'kernels'>): Measured;
