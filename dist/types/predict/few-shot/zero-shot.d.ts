import type { Genome } from '../../space/index.js';
import type { Estimate } from '../../units.js';
import { type Sources } from './sources.js';
/** What is known of a device beforehand: the logarithm of its arithmetic and memory rates, say. All of one length. */
export type DeviceFacts = readonly number[];
export type ZeroShot = {
    value(genome: Genome): number;
    predict(genome: Genome): Estimate;
};
/**
 * Latency from what is known of devices alone.
 * @param factsOf facts by the name of a known device; undefined for none: then all known devices count alike
 */
export declare function zeroShot(sources: Sources, facts: DeviceFacts | undefined, factsOf: (name: string) => DeviceFacts | undefined): ZeroShot;
