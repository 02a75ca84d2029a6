import { type Sources } from './sources.js';
/**
 * The stretch for predictions from `chosen` measurements.
 * @param chosen indices into the sources' genomes, as they would be measured on the new device
 * @param isRelated devices that are left out with the one whose turn it is: other figures of the same hardware
 */
export declare function calibrate(sources: Sources, chosen: readonly number[], isRelated?: (name: string, other: string) => boolean): number;
export type Stretches = {
    /** For latencies: what `calibrate` gives. */
    readonly stretch: number;
    /** For ratios of two of them. */
    readonly ofRatios: number;
};
/** Both stretches from the same turns; 1 where there are fewer than two known devices. */
export declare function calibrateBoth(sources: Sources, chosen: readonly number[]): Stretches;
