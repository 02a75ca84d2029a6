import { type Sources } from './sources.js';
/**
 * The stretch for predictions from `chosen` measurements.
 * @param chosen indices into the sources' genomes, as they would be measured on the new device
 * @param isRelated devices that are left out with the one whose turn it is: other figures of the same hardware
 */
export declare function calibrate(sources: Sources, chosen: readonly number[], isRelated?: (name: string, other: string) => boolean): number;
