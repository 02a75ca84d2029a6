import type { Random } from '../random.js';
import type { Genome } from '../space/index.js';
import type { Metrics } from '../units.js';
import { type Foresee } from './foresight.js';
import type { Foresight, Objective, Problem } from './problem.js';
import { type Point } from './sort.js';
import type { Features, Vector } from './surrogate/features.js';
export type Prospect = {
    readonly genome: Genome;
    readonly key: string;
    readonly features: Vector;
    /** On the cost objectives, minimised. */
    readonly costs: Point;
    readonly metrics: Metrics;
};
export type Prospects = {
    /** May hold all limits, and undercut by none alike. */
    readonly holding: readonly Prospect[];
    /** Where nothing may hold: what comes nearest, nearest first. */
    readonly nearest: readonly Prospect[];
    /** The pool was the whole space. */
    readonly isWhole: boolean;
};
export type ProspectTask = {
    readonly problem: Problem;
    readonly costObjectives: readonly Objective[];
    readonly features: Features;
    readonly foresee: Foresee;
    readonly foresight: Foresight | undefined;
    readonly tried: ReadonlySet<string>;
    /** Genomes to look around. */
    readonly parents: readonly Genome[];
    /** How many to draw where the space cannot be looked at as a whole. */
    readonly poolSize: number;
    readonly random: Random;
};
export declare function prospects(task: ProspectTask): Prospects;
