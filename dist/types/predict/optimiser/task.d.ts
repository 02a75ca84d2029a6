import type { Genome } from '../../space/index.js';
import type { Estimate } from '../../units.js';
import type { Encoding } from '../tables/encoding.js';
/** A figure beside latency that may be limited, known exactly: parameters, multiply-adds. Positive. */
export type DesignCost = {
    readonly name: string;
    of(genome: Genome): number;
};
export type DesignTask = {
    readonly encoding: Encoding;
    /** A frozen predictor of what an architecture is worth; larger is better, on any scale. */
    quality(genome: Genome): number;
    /** Default: latency is all that is limited. */
    readonly costs?: readonly DesignCost[];
    /** The genome as it can be decoded, in the spelling equal architectures share. Default: every genome as it is. */
    settle?(genome: Genome): Genome;
};
/** A device as the optimiser sees it: from few measurements (`adapt`), from none (`zeroShot`), or a table of all. */
export type DesignDevice = {
    /** Milliseconds. */
    value(genome: Genome): number;
    predict(genome: Genome): Estimate;
};
export type DesignLimits = {
    readonly latencyMs: number;
    /** By the name of a cost; what is not named is not limited. */
    readonly costs?: Readonly<Record<string, number>>;
};
/** `of` with a memory. Quality and costs do not depend on the device, so every design after the first gains by it. */
export declare function remembered<T>(of: (genome: Genome) => T): (genome: Genome) => T;
