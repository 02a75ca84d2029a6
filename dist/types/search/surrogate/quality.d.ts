import type { Objective, Trial } from '../problem.js';
import { type Features, type Vector } from './features.js';
import { type Process } from './gaussian-process.js';
export type QualityModel = {
    readonly process: Process;
    readonly points: readonly Vector[];
    /** The trials it was fitted on, with their targets: larger is better. */
    readonly trials: readonly Trial[];
    readonly targets: readonly number[];
};
/** Undefined while no trial has the objective's figure. */
export declare function fitQuality(objective: Objective, history: readonly Trial[], features: Features): QualityModel | undefined;
