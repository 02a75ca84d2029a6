import type { Random } from '../../random.js';
import type { Genome } from '../../space/index.js';
import type { Sources } from '../few-shot/index.js';
import { type DesignTask } from './task.js';
import { type CostScale } from './view.js';
/** What a latency beyond its limit costs, in deviations of the quality by deviation of the log latency. */
export declare const strictness = 10;
/** One practice design: what is seen, and what a genome then costs. */
export type Exercise = {
    readonly view: readonly number[];
    readonly cost: (genome: Genome) => number;
};
export type Practice = {
    readonly next: () => Exercise;
    readonly qualitySd: number;
    readonly random: Random;
};
export declare function practiceOf(task: DesignTask, sources: Sources, references: readonly Genome[], costs: readonly CostScale[], random: Random): Practice;
