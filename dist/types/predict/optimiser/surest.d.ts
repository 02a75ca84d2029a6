import type { Genome } from '../../space/index.js';
import type { Estimate } from '../../units.js';
import type { Hill, Seen } from './hill.js';
/** Asked of few genomes. */
export type Intervals = (genome: Genome) => Estimate;
export type Surest = {
    readonly holds: Seen | undefined;
    /** How far intervals reach where the limit lies, as a factor; as before where none was asked. */
    readonly reach: number;
};
/** The reach at the genomes whose latency is nearest to the limit. */
export declare function reachAt(limitMs: number, genomes: readonly Genome[], ms: readonly number[], of: Intervals): number;
/** The best of what was seen whose whole interval is within the limit, among those that may be. */
export declare function surestOf({ seen, costOf }: Hill, limitMs: number, reach: number, of: Intervals): Surest;
