import type { Random } from '../random.js';
import type { Genome } from '../space/index.js';
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
    /** That it holds all limits. */
    readonly chance: number;
    /** Position of its features among the `vectors` of its `Prospects`. */
    readonly at: number;
};
export type Prospects = {
    /** May hold all limits, and undercut by none alike. */
    readonly holding: readonly Prospect[];
    /** The features of those that may hold, each once; the same list while the whole of a space is looked at. */
    readonly vectors: readonly Vector[];
    /** Where nothing may hold: what comes nearest, nearest first. */
    readonly nearest: readonly {
        readonly genome: Genome;
    }[];
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
    readonly parents: () => readonly Genome[];
    /** How many to draw where the space cannot be looked at as a whole. */
    readonly poolSize: number;
    readonly random: Random;
};
export declare function prospects(task: ProspectTask): Prospects;
