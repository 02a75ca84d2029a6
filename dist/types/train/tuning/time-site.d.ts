import { type Graph } from '../../ir/index.js';
import { type Runtime } from '../../runtime/index.js';
export type Timing = {
    readonly runtime: Runtime;
    readonly threads: number;
    /** In ms. */
    readonly now: () => number;
    /** How often the system has taken the processor from this process so far. */
    readonly preemptions: () => number;
};
/** How long the runs of a form took. */
export type Times = {
    /** The shortest run that was not interrupted; infinite = there were fewer than `enough` of them. */
    readonly shortestMs: number;
    /** Of all runs. */
    readonly medianMs: number;
};
/** A form to try. */
export type Contender<F extends string = string> = {
    readonly form: F;
    readonly graph: Graph;
};
export type Sample = {
    readonly ms: number;
    readonly undisturbed: boolean;
};
/**
 * How long each form takes that agrees with the first, which is the reference and right by definition.
 * undefined = the reference itself does not run.
 * @param usual a form that is timed to the end, however slow
 */
export declare function timeSite<F extends string>(contenders: readonly Contender<F>[], usual: F, timing: Timing): Promise<ReadonlyMap<F, Times> | undefined>;
export declare function timesOf(samples: readonly Sample[]): Times;
/** Runs of something larger, alone: as many as fit into `wholeMs`, and enough. */
export declare function timeWhole(run: () => void, timing: Timing): readonly Sample[];
