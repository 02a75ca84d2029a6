import type { Genome } from '../space/index.js';
import type { Rung } from './allocation.js';
/** One candidate under training: its weights live behind it until `release`. */
export type Training = {
    /** Trains on by so many steps and returns the score then; larger is better, not finite = broken. */
    advance(steps: number): Promise<number>;
    release(): void;
};
export type Trainer = {
    start(genome: Genome): Promise<Training>;
};
export type Runner = {
    readonly genome: Genome;
    readonly training: Training;
    readonly steps: number;
    /** Scores at the rungs it reached, in their order. */
    readonly curve: readonly number[];
};
export type HalvingOptions = {
    readonly rungs: readonly Rung[];
    /** True when no further advance of so many steps may begin; asked before every one. */
    readonly isOver?: (steps: number) => boolean;
    readonly signal?: AbortSignal;
    /** Which of the genomes not begun yet is next on the first rung, after these. Default: the first. */
    readonly next?: (open: readonly Genome[], done: readonly Runner[]) => number;
    /**
     * Asked after every rung but the last for those that may go on, best first, with how many will: what a device says is asked
     * here, of few. Default: all.
     */
    readonly admit?: (runners: readonly Runner[], going: number) => Promise<readonly Runner[]>;
    /** Told of every candidate that is out, with the rung it left on (0 = after the first). */
    readonly dropped?: (runner: Runner, rung: number) => void;
};
/**
 * The candidates that reached the highest rung, best first, still open: whoever called trains them on or releases them.
 * All others are released. Ties go to the earlier candidate. Candidates beyond the first rung's number are not started.
 */
export declare function halve(genomes: readonly Genome[], trainer: Trainer, options: HalvingOptions): Promise<Runner[]>;
