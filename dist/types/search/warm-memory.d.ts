import type { Genome } from '../space/index.js';
import type { Metrics } from '../units.js';
import type { Origin, TrainedTo } from './problem.js';
/** A candidate of an earlier search that this problem has too, with those of its figures that hold here. */
export type Known = {
    readonly genome: Genome;
    /** On held-out samples, of the same data and metrics. */
    readonly rungs: readonly TrainedTo[];
    /** Its last word on the test part then. */
    readonly final: TrainedTo | undefined;
    /** By devices that are the same. */
    readonly measured: Metrics | undefined;
    readonly recalled: Origin;
    /** See `Trial.aside`. */
    readonly aside?: true;
};
export type Memory = {
    /** Best first. The model itself is among them where it is the same, down to its weights. */
    readonly known: readonly Known[];
    /** Other architectures of earlier searches, in this space's words, the best first: what they were worth is open. */
    readonly others: readonly Genome[];
    /** What the very same search was given before; undefined where anything of it differs. */
    readonly same: {
        readonly ms: number;
        readonly trials: number;
    } | undefined;
    /** Lays a known candidate's weights down as those of trial `id`. */
    adopt(known: Known, id: number): void;
};
