import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
export type Judge = {
    /** Larger is better. */
    quality(genome: Genome): number;
    /** Milliseconds, as predicted. */
    latency(genome: Genome): number;
    /** How far it is beyond its other limits, on the logarithm; 0: it holds them. */
    excess(genome: Genome): number;
    /** In units of quality, for each unit of the logarithm beyond a limit. */
    readonly price: number;
};
/** A genome that predictors were asked about; of what could not be taken anyway, its quality alone. */
export type Seen = {
    readonly genome: Genome;
    readonly quality: number;
    cost?: {
        readonly ms: number;
        readonly excess: number;
    };
};
export type Summit = {
    readonly genome: Genome;
    readonly quality: number;
    /** How far it is beyond the limits as they were aimed at; 0: it holds them. */
    readonly beyond: number;
};
export type Hill = {
    /**
     * The best of all that was seen.
     * @param starts at least one the first time; the best of what was seen before are climbed from again anyway
     * @param looks at genomes not seen before, at most
     */
    climb(starts: readonly Genome[], aimMs: number, looks: number): Summit;
    readonly seen: ReadonlyMap<number, Seen>;
    costOf(one: Seen): NonNullable<Seen['cost']>;
};
export declare function hillOf(judge: Judge, options: readonly number[], random: Random): Hill;
